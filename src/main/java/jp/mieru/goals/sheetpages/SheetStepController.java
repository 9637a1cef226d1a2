package jp.mieru.goals.sheetpages;

import java.util.UUID;
import java.util.function.Predicate;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.GoalSights.Sight;
import jp.mieru.goals.sheet.MoveSheet;
import jp.mieru.goals.sheet.MoveSheet.Move;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a sheet: it is handed in, agreed to, given back with a reason. */
@Controller
class SheetStepController {
    private static final int LONGEST_REASON = 1000;
    private final GoalSights sights;
    private final SheetPage pages;
    private final MoveSheet move;
    private final AnswerSheet answer;
    private final ShownYears years;

    SheetStepController(GoalSights sights, SheetPage pages, MoveSheet move, AnswerSheet answer, ShownYears years) {
        this.sights = sights;
        this.pages = pages;
        this.move = move;
        this.answer = answer;
        this.years = years;
    }

    @PostMapping("/goal-sheets/{id}/submission")
    @Allow(Who.STAFF)
    String submit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var sheet = find(id, viewer, Sight::writes).sheet();
        return told(sheet, move.submit(sheet.id(), version, viewer), "submitted", redirect);
    }

    @PostMapping("/goal-sheets/{id}/agreement")
    @Allow({Who.SUPERVISOR, Who.EXECUTIVE})
    String agree(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var sheet = find(id, viewer, Sight::agrees).sheet();
        return told(sheet, answer.agree(sheet, version, viewer), "agreed", redirect);
    }

    @PostMapping("/goal-sheets/{id}/return")
    @Allow({Who.SUPERVISOR, Who.EXECUTIVE})
    ModelAndView giveBack(
            @PathVariable UUID id,
            @ModelAttribute("form") SheetReturn form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        return withReason(
                find(id, viewer, Sight::agrees), form, result, viewer, page, redirect, answer::giveBack, "returned");
    }

    /** Closes a sheet: its results stand. */
    @PostMapping("/goal-sheets/{id}/closing")
    @Allow({Who.STAFF, Who.EXECUTIVE})
    String close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var sight = find(id, viewer, found -> found.writes() || found.agrees());
        return told(sight.sheet(), answer.close(sight.sheet(), version, sight.writes(), viewer), "closed", redirect);
    }

    /** Opens a closed sheet again, with a reason. */
    @PostMapping("/goal-sheets/{id}/reopening")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView reopen(
            @PathVariable UUID id,
            @ModelAttribute("form") SheetReturn form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        return withReason(
                find(id, viewer, sight -> true), form, result, viewer, page, redirect, answer::reopen, "reopened");
    }

    /** A step that needs a reason. */
    private interface Reasoned {
        Move take(GoalSheet sheet, int version, String reason, Viewer actor);
    }

    private ModelAndView withReason(
            Sight sight,
            SheetReturn form,
            BindingResult result,
            Viewer viewer,
            Page page,
            RedirectAttributes redirect,
            Reasoned step,
            String word) {
        var reason = form.reason() == null ? "" : Normal.trim(form.reason());
        if (reason.isEmpty()) {
            result.rejectValue("reason", "goals.sheet.fault.reason");
        } else if (CodePoints.length(reason) > LONGEST_REASON) {
            result.rejectValue("reason", "goals.sheet.fault.long", new Object[] {LONGEST_REASON}, null);
        }
        if (result.hasErrors()) {
            return refused(sight, result, viewer, page);
        }
        int version = form.version() == null ? 0 : form.version();
        var moved = step.take(sight.sheet(), version, reason, viewer);
        if (moved instanceof Move.Overtaken) {
            result.reject("goals.sheet.fault.overtaken");
            return refused(sight, result, viewer, page);
        }
        return new ModelAndView(told(sight.sheet(), moved, word, redirect));
    }

    private ModelAndView refused(Sight sight, BindingResult result, Viewer viewer, Page page) {
        var view = new ModelAndView("goals/sheetpages/show");
        view.addObject("year", years.of(sight.sheet().year()));
        view.addObject("shown", pages.of(sight, viewer));
        view.addObject("fields", Fields.of(page, "goals.sheet.form.", result));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static String told(GoalSheet sheet, Move moved, String done, RedirectAttributes redirect) {
        var word = switch (moved) {
            case Move.Done is -> done;
            case Move.Overtaken is -> "overtaken";
            case Move.Incomplete is -> "incomplete";
        };
        redirect.addFlashAttribute("flash", new Page.Flash("goals.sheet.flash." + word));
        return "redirect:/goal-sheets/" + sheet.id();
    }

    private Sight find(UUID id, Viewer viewer, Predicate<Sight> may) {
        return sights.find(new SheetId(id), viewer)
                .filter(may)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
