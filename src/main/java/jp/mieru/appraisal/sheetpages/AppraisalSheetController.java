package jp.mieru.appraisal.sheetpages;

import java.util.Map;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.SheetSights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A sheet: to be written on by whoever has it now, to be read as far as one may; and on paper. */
@Controller
class AppraisalSheetController {
    private final SheetSights sights;
    private final AppraisalSheetPage pages;

    AppraisalSheetController(SheetSights sights, AppraisalSheetPage pages) {
        this.sights = sights;
        this.pages = pages;
    }

    @GetMapping("/appraisal-sheets/{id}")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL})
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("shown", shown(id, viewer));
        return "appraisal/sheetpages/show";
    }

    /** The sheet in the form that offices know (人事評価記録書). */
    @GetMapping("/appraisal-sheets/{id}/paper")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL})
    String paper(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("shown", shown(id, viewer));
        return "appraisal/sheetpages/paper";
    }

    /** What would come out as it stands, for the rater at it. */
    @GetMapping("/appraisal-sheets/{id}/preview")
    @Allow(Who.STAFF)
    String preview(@PathVariable UUID id, Viewer viewer, Model model) {
        var sight = sights.find(new SheetId(id), viewer).orElseThrow(AppraisalSheetController::notFound);
        var step = sight.writes()
                .filter(writes -> writes != Procedure.SELF)
                .orElseThrow(AppraisalSheetController::notFound);
        model.addAttribute("preview", pages.preview(sight, step, viewer));
        return "appraisal/sheetpages/preview";
    }

    private ShownSheet shown(UUID id, Viewer viewer) {
        return sights.find(new SheetId(id), viewer)
                .map(sight -> pages.of(sight, viewer, Map.of()))
                .orElseThrow(AppraisalSheetController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
