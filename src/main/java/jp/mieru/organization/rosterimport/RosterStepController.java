package jp.mieru.organization.rosterimport;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with an import: compared again, applied, undone. */
@Controller
class RosterStepController {
    private final ImportQueries queries;
    private final ImportWork work;
    private final CompareAnew compareAnew;

    RosterStepController(ImportQueries queries, ImportWork work, CompareAnew compareAnew) {
        this.queries = queries;
        this.work = work;
        this.compareAnew = compareAnew;
    }

    /** Compares anew, with a last day for those who are missing, or without one. */
    @PostMapping("/roster-imports/{id}/comparison")
    @Allow(Who.OFFICE_PLACEMENT)
    String compare(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String leavingOn,
            Viewer viewer,
            RedirectAttributes redirect) {
        require(id);
        var day = JapaneseDates.parse(leavingOn);
        if (day.isEmpty() && !Normal.isBlank(leavingOn)) {
            redirect.addFlashAttribute("flash", new Page.Flash("organization.rosterimport.show.leavers.date"));
            return "redirect:/roster-imports/" + id;
        }
        return onward(id, compareAnew.withLeavers(viewer, id, day.orElse(null)), redirect);
    }

    @PostMapping("/roster-imports/{id}/application")
    @Allow(Who.OFFICE_PLACEMENT)
    String apply(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        require(id);
        return onward(id, work.begin(viewer, id, ImportTask.APPLY), redirect);
    }

    @PostMapping("/roster-imports/{id}/undoing")
    @Allow(Who.OFFICE_PLACEMENT)
    String undo(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        require(id);
        return onward(id, work.begin(viewer, id, ImportTask.UNDO), redirect);
    }

    private static String onward(UUID id, boolean begun, RedirectAttributes redirect) {
        if (!begun) {
            redirect.addFlashAttribute("flash", new Page.Flash("organization.rosterimport.work.not_begun"));
        }
        return "redirect:/roster-imports/" + id;
    }

    private ImportView require(UUID id) {
        return queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
