package jp.mieru.access.password;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jp.mieru.access.Allow;
import jp.mieru.access.Who;
import jp.mieru.access.session.Proof;
import jp.mieru.access.session.SignIn;
import jp.mieru.access.throttle.Limit;
import jp.mieru.access.throttle.Throttle;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting a password with the code of a link or slip. Looking at the page uses nothing up. */
@Controller
class FirstPasswordController {
    private static final String PAGE = "access/password/first";
    private final SetFirstPassword setFirstPassword;
    private final Throttle throttle;
    private final SignIn signIn;

    FirstPasswordController(SetFirstPassword setFirstPassword, Throttle throttle, SignIn signIn) {
        this.setFirstPassword = setFirstPassword;
        this.throttle = throttle;
        this.signIn = signIn;
    }

    @GetMapping("/first-password")
    @Allow(Who.ANYONE)
    String fresh(@RequestParam(required = false) @Nullable String code, Page page, Model model) {
        model.addAttribute("fields", Fields.of(page, "access.password.form.", new FirstPasswordForm(code, null, null)));
        return PAGE;
    }

    @PostMapping("/first-password")
    @Allow(Who.ANYONE)
    String create(
            @Valid @ModelAttribute("form") FirstPasswordForm form,
            BindingResult result,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var key = "code " + Throttle.source(request.getRemoteAddr());
        if (!throttle.attempt(key, Limit.SOURCE).isZero()) {
            result.reject("access.signin.wait");
        } else {
            setFirstPassword.with(form, result).ifPresent(account -> {
                throttle.succeededOnce(key);
                signIn.begin(Proof.of(account), request, response);
                signIn.note(account, "one-time code");
            });
        }
        if (result.hasErrors()) {
            model.addAttribute("fields", Fields.of(page, "access.password.form.", result));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        return "redirect:/";
    }
}
