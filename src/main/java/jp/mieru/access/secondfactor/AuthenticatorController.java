package jp.mieru.access.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.access.secondfactor.SecondFactors.Answer;
import jp.mieru.access.session.Proof;
import jp.mieru.access.session.SignIn;
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
    private final SignIn signIn;

    AuthenticatorController(SecondFactors factors, SignIn signIn) {
        this.factors = factors;
        this.signIn = signIn;
    }

    @GetMapping("/account/second-factor")
    @Allow(Who.SIGNED_IN)
    String edit(Viewer viewer, Model model) {
        return page(viewer, Answer.RIGHT, model);
    }

    @PostMapping("/account/second-factor")
    @Allow(Who.SIGNED_IN)
    String update(
            @RequestParam(defaultValue = "") String code,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var enrolled = factors.isEnrolled(viewer.account());
        var answer = enrolled ? factors.show(viewer, code) : factors.confirm(viewer, code);
        if (answer != Answer.RIGHT) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(viewer, answer, model);
        }
        signIn.begin(Proof.of(viewer.account(), Proof.SECOND_FACTOR), request, response);
        model.addAttribute("codes", factors.recoveryCodes(viewer));
        return "access/secondfactor/codes";
    }

    private String page(Viewer viewer, Answer answer, Model model) {
        model.addAttribute(
                "refused",
                answer == Answer.RIGHT ? null : "access.secondfactor.refused." + SecondFactorController.key(answer));
        model.addAttribute(
                "enrolment",
                factors.isEnrolled(viewer.account()) ? null : Enrolment.of(factors.offered(viewer.account()), viewer));
        return PAGE;
    }
}
