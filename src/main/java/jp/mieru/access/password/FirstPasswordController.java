package jp.mieru.access.password;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.mieru.access.Allow;
import jp.mieru.access.Who;
import jp.mieru.access.session.Proof;
import jp.mieru.access.session.SignIn;
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

/**
 * Setting a password with the code of a link or slip. Following the link uses nothing up, so that a mail filter that looks
 * at every link does no harm.
 */
@Controller
class FirstPasswordController {
    private static final String PATH = "/first-password";
    private static final String PAGE = "access/password/first";
    private final SetFirstPassword setFirstPassword;
    private final SignIn signIn;

    FirstPasswordController(SetFirstPassword setFirstPassword, SignIn signIn) {
        this.setFirstPassword = setFirstPassword;
        this.signIn = signIn;
    }

    /** A link's code goes into the session at once, and the address is clean. */
    @GetMapping(PATH)
    @Allow(Who.ANYONE)
    String fresh(
            @RequestParam(required = false) @Nullable String code,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        if (code != null) {
            HeldCode.keep(code, request);
            return "redirect:" + PATH;
        }
        var fields = Fields.of(page, "access.password.form.", new FirstPasswordForm(null, null, null));
        return page(fields, model, request);
    }

    @PostMapping(PATH)
    @Allow(Who.ANYONE)
    String create(
            @ModelAttribute("form") FirstPasswordForm form,
            BindingResult result,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var source = Throttle.source(request.getRemoteAddr());
        var setting = setFirstPassword.with(form, HeldCode.hash(request), source);
        if (setting instanceof PasswordSetting.Done done) {
            HeldCode.forget(request);
            signIn.begin(Proof.of(done.account()), request, response);
            signIn.note(done.account(), "one-time code", request);
            return "redirect:/";
        }
        PasswordErrors.tell(setting, "code", result);
        if (setting instanceof PasswordSetting.Unproven) {
            HeldCode.forget(request);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(Fields.of(page, "access.password.form.", result), model, request);
    }

    private static String page(Fields fields, Model model, HttpServletRequest request) {
        model.addAttribute("fields", fields);
        model.addAttribute("held", HeldCode.hash(request) != null);
        return PAGE;
    }
}
