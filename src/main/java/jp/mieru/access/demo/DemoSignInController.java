package jp.mieru.access.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Who;
import jp.mieru.access.session.Proof;
import jp.mieru.access.session.SignIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Signs in as somebody of the demo city at one tap. Outside the demo city there is no such page. */
@Controller
class DemoSignInController {
    private final OfferedAccounts offered;
    private final SignIn signIn;

    DemoSignInController(OfferedAccounts offered, SignIn signIn) {
        this.offered = offered;
        this.signIn = signIn;
    }

    @PostMapping("/demo-sign-ins/{account}")
    @Allow(Who.ANYONE)
    String create(@PathVariable UUID account, HttpServletRequest request, HttpServletResponse response) {
        var chosen = offered.find(account).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        signIn.begin(Proof.of(chosen.account()), request, response);
        signIn.note(chosen.account(), "demo", request);
        return "redirect:/";
    }
}
