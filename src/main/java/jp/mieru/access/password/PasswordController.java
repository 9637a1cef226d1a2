package jp.mieru.access.password;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password. */
@Controller
class PasswordController {
    private static final String PAGE = "access/password/edit";
    private final ChangePassword changePassword;

    PasswordController(ChangePassword changePassword) {
        this.changePassword = changePassword;
    }

    @GetMapping("/account/password")
    @Allow(Who.SIGNED_IN)
    String edit(Page page, Model model) {
        model.addAttribute("fields", Fields.of(page, "access.password.form.", new PasswordForm(null, null, null)));
        return PAGE;
    }

    @PostMapping("/account/password")
    @Allow(Who.SIGNED_IN)
    String update(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult result,
            Viewer viewer,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!result.hasErrors()) {
            var setting = changePassword.to(form, viewer, request.getSession().getId());
            PasswordErrors.tell(setting, "current", result);
        }
        if (result.hasErrors()) {
            model.addAttribute("fields", Fields.of(page, "access.password.form.", result));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        request.changeSessionId();
        redirect.addFlashAttribute("flash", new Page.Flash("access.password.changed"));
        return "redirect:/account";
    }
}
