package jp.mieru.access.signin;

import jp.mieru.access.Allow;
import jp.mieru.access.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in. */
@Controller
class SignInController {
    @GetMapping("/sign-in")
    @Allow(Who.ANYONE)
    String show(@RequestParam(required = false) String failed, Model model) {
        model.addAttribute("failed", failed != null);
        return "access/signin/new";
    }
}
