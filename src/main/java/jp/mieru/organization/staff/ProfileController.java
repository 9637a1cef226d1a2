package jp.mieru.organization.staff;

import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A person's page. */
@Controller
class ProfileController {
    private final LookAtProfile profiles;

    ProfileController(LookAtProfile profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/staff/{id}")
    @Allow({Who.STAFF, Who.OFFICE, Who.EXECUTIVE})
    String show(@PathVariable UUID id, Viewer viewer, @ModelAttribute("page") Page page, Model model) {
        return shown(new StaffId(id), viewer, page, model);
    }

    /** One's own. */
    @GetMapping("/profile")
    @Allow(Who.STAFF)
    String own(Viewer viewer, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("own", true);
        return shown(Objects.requireNonNull(viewer.staff()), viewer, page, model);
    }

    private String shown(StaffId staff, Viewer viewer, Page page, Model model) {
        model.addAttribute(
                "shown",
                profiles.of(staff, viewer, page).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "organization/staff/show";
    }
}
