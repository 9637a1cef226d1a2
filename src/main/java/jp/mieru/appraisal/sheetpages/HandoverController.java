package jp.mieru.appraisal.sheetpages;

import java.util.Map;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.moving.Move;
import jp.mieru.appraisal.moving.ReturnSheet;
import jp.mieru.appraisal.moving.SheetMoves;
import jp.mieru.appraisal.sheet.SheetSight;
import jp.mieru.appraisal.sheet.SheetSights;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sheet is handed on, after a look at what is handed on, or sent back with a reason. */
@Controller
class HandoverController {
    private final SheetSights sights;
    private final AppraisalSheetPage pages;
    private final SheetMoves move;
    private final ReturnSheet giving;

    HandoverController(SheetSights sights, AppraisalSheetPage pages, SheetMoves move, ReturnSheet giving) {
        this.sights = sights;
        this.pages = pages;
        this.move = move;
        this.giving = giving;
    }

    @GetMapping("/appraisal-sheets/{id}/handover")
    @Allow(Who.STAFF)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("shown", pages.of(find(id, viewer), viewer, Map.of()));
        return "appraisal/sheetpages/handover";
    }

    @PostMapping("/appraisal-sheets/{id}/handover")
    @Allow(Who.STAFF)
    String create(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "-1") int written,
            Viewer viewer,
            RedirectAttributes redirect) {
        var sight = sights.find(new SheetId(id), viewer)
                .filter(found -> found.writes().isPresent() || found.sheet().leftOut() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var moved = move.handOn(sight.sheet().id(), version, written, viewer);
        redirect.addFlashAttribute(
                "flash", new Page.Flash(moved.refused("appraisal.sheet.flash." + word(moved, sight.own()))));
        if (!(moved instanceof Move.Done)) {
            return "redirect:/appraisal-sheets/" + id + (moved instanceof Move.Incomplete ? "/handover" : "");
        }
        return sight.own() ? "redirect:/appraisal-sheets/" + id : "redirect:/ratings";
    }

    @PostMapping("/appraisal-sheets/{id}/return")
    @Allow(Who.STAFF)
    ModelAndView giveBack(
            @PathVariable UUID id,
            @ModelAttribute("form") ReturnForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var sight = find(id, viewer);
        form.check(result);
        if (!result.hasErrors()) {
            var to = form.step().orElseThrow();
            var moved = sight.isRater()
                    ? giving.back(sight.sheet(), form.seen(), to, form.trimmed(), viewer)
                    : new Move.Impossible();
            if (moved instanceof Move.Done) {
                redirect.addFlashAttribute("flash", new Page.Flash("appraisal.sheet.flash.sent-back"));
                return new ModelAndView("redirect:/ratings");
            }
            result.reject(moved.refused("appraisal.sheet.return.fault.overtaken"));
        }
        var view = new ModelAndView("appraisal/sheetpages/show");
        view.addObject("shown", pages.of(sight, viewer, Map.of()));
        view.addObject("fields", Fields.of(page, "appraisal.sheet.return.", result));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static String word(Move moved, boolean own) {
        return switch (moved) {
            case Move.Done done -> own ? "handed-in" : "handed-on";
            case Move.Overtaken overtaken -> "overtaken";
            case Move.Incomplete incomplete -> "incomplete";
            case Move.Impossible impossible -> "overtaken";
            case Move.AtRest rest -> "overtaken";
        };
    }

    private SheetSight find(UUID id, Viewer viewer) {
        return sights.find(new SheetId(id), viewer)
                .filter(sight -> sight.writes().isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
