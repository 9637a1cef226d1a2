package jp.mieru.access.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.access.policy.CurrentViewer;
import jp.mieru.access.secondfactor.SecondFactors.Answer;
import jp.mieru.access.session.Proof;
import jp.mieru.access.session.SignIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one page that is open to somebody who has shown a password and owes a second factor. */
@Controller
class SecondFactorController {
    private static final String PAGE = "access/secondfactor/new";
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final CurrentViewer viewers;
    private final SecondFactors factors;
    private final SignIn signIn;

    SecondFactorController(CurrentViewer viewers, SecondFactors factors, SignIn signIn) {
        this.viewers = viewers;
        this.factors = factors;
        this.signIn = signIn;
    }

    @GetMapping("/sign-in/code")
    @Allow(Who.ANYONE)
    String fresh(HttpServletRequest request, Model model) {
        var viewer = viewers.awaited(request);
        return viewer == null ? "redirect:/" : page(viewer, Answer.RIGHT, model);
    }

    @PostMapping("/sign-in/code")
    @Allow(Who.ANYONE)
    String create(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var viewer = viewers.awaited(request);
        if (viewer == null) {
            return "redirect:/";
        }
        var enrolled = factors.isEnrolled(viewer.account());
        var answer = enrolled ? factors.show(viewer, code) : factors.confirm(viewer, code);
        if (answer != Answer.RIGHT) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(viewer, answer, model);
        }
        signIn.begin(Proof.of(viewer.account(), Proof.SECOND_FACTOR), request, response);
        if (!enrolled) {
            model.addAttribute("codes", factors.recoveryCodes(viewer));
            return "access/secondfactor/codes";
        }
        var saved = wanted.getRequest(request, response);
        return "redirect:" + (saved == null ? "/" : saved.getRedirectUrl());
    }

    private String page(Viewer viewer, Answer answer, Model model) {
        model.addAttribute("refused", answer == Answer.RIGHT ? null : "access.secondfactor.refused." + key(answer));
        model.addAttribute(
                "enrolment",
                factors.isEnrolled(viewer.account()) ? null : Enrolment.of(factors.offered(viewer.account()), viewer));
        return PAGE;
    }

    static String key(Answer answer) {
        return answer.name().toLowerCase(java.util.Locale.ROOT);
    }
}
