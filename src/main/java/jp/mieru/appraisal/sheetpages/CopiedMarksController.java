package jp.mieru.appraisal.sheetpages;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.entry.CopyMarks;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.SheetSights;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second rater begins with the marks of the first. */
@Controller
class CopiedMarksController {
    private final SheetSights sights;
    private final CopyMarks copy;

    CopiedMarksController(SheetSights sights, CopyMarks copy) {
        this.sights = sights;
        this.copy = copy;
    }

    @PostMapping("/appraisal-sheets/{id}/copied-marks")
    @Allow(Who.STAFF)
    String create(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var sheet = new SheetId(id);
        boolean mayCopy = sights.find(sheet, viewer)
                .filter(sight ->
                        sight.writes().filter(Procedure.SECOND::equals).isPresent() && sight.reads(Procedure.FIRST))
                .isPresent();
        if (!mayCopy) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        copy.copy(sheet, viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.sheet.flash.copied"));
        return "redirect:/appraisal-sheets/" + id;
    }
}
