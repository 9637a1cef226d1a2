package jp.mieru.access.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.access.secondfactor.ProveSecondFactor.Outcome.Enrolled;
import jp.mieru.access.secondfactor.ProveSecondFactor.Outcome.Proven;
import jp.mieru.access.secondfactor.ProveSecondFactor.Outcome.Refused;
import jp.mieru.access.session.Proof;
import jp.mieru.access.session.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own authenticator: anybody may have one, whether it is asked for or not. */
@Controller
class AuthenticatorController {
    private static final String PAGE = "access/secondfactor/edit";
    private final SecondFactors factors;
    private final ProveSecondFactor prove;
    private final SignIn signIn;

    AuthenticatorController(SecondFactors factors, ProveSecondFactor prove, SignIn signIn) {
        this.factors = factors;
        this.prove = prove;
        this.signIn = signIn;
    }

    @GetMapping("/account/second-factor")
    @Allow(Who.SIGNED_IN)
    String edit(Viewer viewer, Model model) {
        return page(viewer, null, model);
    }

    @PostMapping("/account/second-factor")
    @Allow(Who.SIGNED_IN)
    String update(
            @RequestParam(defaultValue = "") String code,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (prove.with(viewer, code)) {
            case Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(viewer, refused.key(), model);
            }
            case Enrolled enrolled -> codes(enrolled.recoveryCodes(), viewer, model, request, response);
            case Proven proven -> codes(factors.recoveryCodes(viewer), viewer, model, request, response);
        };
    }

    private String codes(
            List<String> codes, Viewer viewer, Model model, HttpServletRequest request, HttpServletResponse response) {
        signIn.begin(Proof.of(viewer.account(), Proof.SECOND_FACTOR), request, response);
        model.addAttribute("codes", codes);
        return "access/secondfactor/codes";
    }

    private String page(Viewer viewer, @Nullable String refused, Model model) {
        model.addAttribute("refused", refused);
        model.addAttribute("enrolment", factors.offered(viewer).orElse(null));
        return PAGE;
    }
}
