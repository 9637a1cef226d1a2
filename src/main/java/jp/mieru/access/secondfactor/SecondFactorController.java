package jp.mieru.access.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.access.policy.CurrentViewer;
import jp.mieru.access.secondfactor.ProveSecondFactor.Outcome.Enrolled;
import jp.mieru.access.secondfactor.ProveSecondFactor.Outcome.Proven;
import jp.mieru.access.secondfactor.ProveSecondFactor.Outcome.Refused;
import jp.mieru.access.session.Proof;
import jp.mieru.access.session.SignIn;
import org.jspecify.annotations.Nullable;
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
    private final ProveSecondFactor prove;
    private final SignIn signIn;

    SecondFactorController(CurrentViewer viewers, SecondFactors factors, ProveSecondFactor prove, SignIn signIn) {
        this.viewers = viewers;
        this.factors = factors;
        this.prove = prove;
        this.signIn = signIn;
    }

    @GetMapping("/sign-in/code")
    @Allow(Who.ANYONE)
    String fresh(HttpServletRequest request, Model model) {
        var viewer = viewers.awaited(request);
        return viewer == null ? "redirect:/" : page(viewer, null, model);
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
        return switch (prove.with(viewer, code)) {
            case Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(viewer, refused.key(), model);
            }
            case Enrolled enrolled -> {
                signIn.begin(Proof.of(viewer.account(), Proof.SECOND_FACTOR), request, response);
                model.addAttribute("codes", enrolled.recoveryCodes());
                yield "access/secondfactor/codes";
            }
            case Proven proven -> {
                signIn.begin(Proof.of(viewer.account(), Proof.SECOND_FACTOR), request, response);
                var saved = wanted.getRequest(request, response);
                yield "redirect:" + (saved == null ? "/" : saved.getRedirectUrl());
            }
        };
    }

    private String page(Viewer viewer, @Nullable String refused, Model model) {
        model.addAttribute("refused", refused);
        model.addAttribute("enrolment", factors.offered(viewer).orElse(null));
        return PAGE;
    }
}
