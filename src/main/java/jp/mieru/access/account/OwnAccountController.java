package jp.mieru.access.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.access.session.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own account. */
@Controller
class OwnAccountController {
    private final Sessions sessions;
    private final AuditTrail trail;

    OwnAccountController(Sessions sessions, AuditTrail trail) {
        this.sessions = sessions;
        this.trail = trail;
    }

    @GetMapping("/account")
    @Allow(Who.SIGNED_IN)
    String show(Viewer viewer, Model model) {
        model.addAttribute("viewer", viewer);
        return "access/account/show";
    }

    /** Signs out here and everywhere else. */
    @PostMapping("/account/sign-outs")
    @Allow(Who.SIGNED_IN)
    String signOutEverywhere(Viewer viewer, HttpServletRequest request) {
        sessions.end(List.of(viewer.account()));
        trail.changed(viewer, "access.signed-out-everywhere", viewer.staff(), "");
        request.getSession().invalidate();
        return "redirect:/sign-in?out";
    }
}
