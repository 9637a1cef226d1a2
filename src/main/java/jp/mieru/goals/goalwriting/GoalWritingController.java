package jp.mieru.goals.goalwriting;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.GoalWords;
import jp.mieru.goals.sheet.WriteGoal;
import jp.mieru.goals.sheet.WriteGoal.Writing;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Goals as they are written, by the person or whoever leads the unit. */
@Controller
class GoalWritingController {
    private final GoalSights sights;
    private final GoalFormPage pages;
    private final WriteGoal write;

    GoalWritingController(GoalSights sights, GoalFormPage pages, WriteGoal write) {
        this.sights = sights;
        this.pages = pages;
        this.write = write;
    }

    @GetMapping("/goal-sheets/{id}/goals/new")
    @Allow(Who.STAFF)
    ModelAndView create(
            @PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        return pages.of(GoalForm.empty(), sheet(id, viewer), null, viewer, page);
    }

    @PostMapping("/goal-sheets/{id}/goals")
    @Allow(Who.STAFF)
    ModelAndView create(
            @PathVariable UUID id,
            @ModelAttribute("form") GoalForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        return save(sheet(id, viewer), null, form, result, viewer, page, redirect);
    }

    @GetMapping("/goals/{id}/edit")
    @Allow(Who.STAFF)
    ModelAndView edit(@PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var sheet = sheetOf(id, viewer);
        var goal = sheet.goal(new GoalId(id)).orElseThrow(GoalWritingController::notFound);
        return pages.of(GoalForm.of(goal, page), sheet, goal, viewer, page);
    }

    /** Also where somebody else has taken the goal off meanwhile: what was typed can still be added as a new one. */
    @PostMapping("/goal-sheets/{id}/goals/{goal}")
    @Allow(Who.STAFF)
    ModelAndView update(
            @PathVariable UUID id,
            @PathVariable UUID goal,
            @ModelAttribute("form") GoalForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var sheet = sheet(id, viewer);
        var there = sheet.goal(new GoalId(goal)).orElse(null);
        return there == null
                ? overtaken(sheet, null, form, viewer, page)
                : save(sheet, there, form, result, viewer, page, redirect);
    }

    @PostMapping("/goals/{id}/removal")
    @Allow(Who.STAFF)
    String destroy(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var sheet = sheetOf(id, viewer);
        var removed = write.remove(sheet.id(), new GoalId(id));
        return told(sheet, removed == Writing.WRITTEN ? "removed" : word(removed), redirect);
    }

    @PostMapping("/goals/{id}/move")
    @Allow(Who.STAFF)
    String move(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "up") String direction,
            Viewer viewer,
            RedirectAttributes redirect) {
        var sheet = sheetOf(id, viewer);
        var moved = write.move(sheet.id(), new GoalId(id), direction.equals("up"));
        return moved == Writing.WRITTEN
                ? "redirect:/goal-sheets/" + sheet.id() + "#goal-" + id
                : told(sheet, word(moved), redirect);
    }

    private ModelAndView save(
            GoalSheet sheet,
            @Nullable Goal goal,
            GoalForm form,
            BindingResult result,
            Viewer viewer,
            Page page,
            RedirectAttributes redirect) {
        var offered = pages.parents(sheet, goal, viewer);
        var words = form.read(result, offered);
        if (words.isEmpty()) {
            return pages.refused(result, sheet, goal, offered, page);
        }
        var written = written(sheet, goal, form, words);
        return switch (written) {
            case WRITTEN -> new ModelAndView(told(sheet, "saved", redirect));
            case OVERTAKEN -> overtaken(sheet, goal, form, viewer, page);
            default -> {
                var field = written == Writing.ANOTHER_YEAR || written == Writing.CIRCLE ? "parent1" : null;
                result.rejectValue(field, "goals.goal.fault." + word(written));
                yield pages.refused(result, sheet, goal, offered, page);
            }
        };
    }

    private Writing written(GoalSheet sheet, @Nullable Goal goal, GoalForm form, Optional<GoalWords> words) {
        return goal == null
                ? write.add(sheet.id(), words.orElseThrow())
                : write.change(sheet.id(), goal.id(), words.orElseThrow(), form.version() == null ? 0 : form.version());
    }

    /** Somebody else was quicker: what was typed stays, what is there now stands above, and saving once more replaces it. */
    private ModelAndView overtaken(GoalSheet sheet, @Nullable Goal goal, GoalForm form, Viewer viewer, Page page) {
        var now = sheet(sheet.id().value(), viewer);
        var there = goal == null ? null : now.goal(goal.id()).orElse(null);
        var result = new BeanPropertyBindingResult(form.upon(there == null ? 0 : there.version()), "form");
        result.reject("goals.goal.fault." + (there == null ? "gone" : "overtaken"));
        return pages.refused(result, now, there, pages.parents(now, there, viewer), page)
                .addObject("now", there);
    }

    private static String told(GoalSheet sheet, String word, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("goals.goal.flash." + word));
        return "redirect:/goal-sheets/" + sheet.id();
    }

    private static String word(Writing writing) {
        return writing.name().toLowerCase(Locale.ROOT);
    }

    private GoalSheet sheet(UUID id, Viewer viewer) {
        return sights.find(new SheetId(id), viewer)
                .filter(GoalSights.Sight::writes)
                .map(GoalSights.Sight::sheet)
                .orElseThrow(GoalWritingController::notFound);
    }

    private GoalSheet sheetOf(UUID goal, Viewer viewer) {
        return sights.find(new GoalId(goal), viewer)
                .filter(GoalSights.Sight::writes)
                .map(GoalSights.Sight::sheet)
                .orElseThrow(GoalWritingController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
