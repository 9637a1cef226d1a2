package jp.mieru.organization.rosterimport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One import: the work upon it while it goes on, what it would change or has changed, or what is wrong. */
@Controller
class RosterPreviewController {
    private final ImportQueries queries;
    private final ImportWork work;
    private final LookAtImport looks;

    RosterPreviewController(ImportQueries queries, ImportWork work, LookAtImport looks) {
        this.queries = queries;
        this.work = work;
        this.looks = looks;
    }

    @GetMapping("/roster-imports/{id}")
    @Allow(Who.OFFICE_PLACEMENT)
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String tab,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var view = queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var job = work.of(view).orElse(null);
        model.addAttribute("view", view);
        model.addAttribute("job", job);
        if (part) {
            if (job == null || job.isOver()) {
                response.setHeader("HX-Refresh", "true"); // the whole page is another now
            }
            return "organization/rosterimport/work";
        }
        model.addAttribute("shown", looks.at(viewer, view, tab, request));
        return "organization/rosterimport/show";
    }
}
