package jp.mieru.goals.goalwriting;

import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.ChangeId;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.change.ChangeSights;
import jp.mieru.goals.change.ChangeSights.Seen;
import jp.mieru.goals.change.WriteChange;
import jp.mieru.goals.sheet.Goal;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Goals as they are written in a proposal to change agreed ones, in the same form. */
@Controller
class ChangedGoalController {
    private final ChangeSights sights;
    private final GoalFormPage pages;
    private final WriteChange write;

    ChangedGoalController(ChangeSights sights, GoalFormPage pages, WriteChange write) {
        this.sights = sights;
        this.pages = pages;
        this.write = write;
    }

    @GetMapping("/goal-changes/{id}/goals/new")
    @Allow({Who.STAFF, Who.EXECUTIVE})
    ModelAndView create(
            @PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var seen = find(id, viewer);
        return within(seen, pages.of(GoalForm.empty(), seen.change().upon(seen.sheet()), null, viewer, page));
    }

    @PostMapping("/goal-changes/{id}/goals")
    @Allow({Who.STAFF, Who.EXECUTIVE})
    ModelAndView create(
            @PathVariable UUID id,
            @ModelAttribute("form") GoalForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        return save(find(id, viewer), null, form, result, viewer, page, redirect);
    }

    @GetMapping("/goal-changes/{id}/goals/{goal}/edit")
    @Allow({Who.STAFF, Who.EXECUTIVE})
    ModelAndView edit(
            @PathVariable UUID id,
            @PathVariable UUID goal,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var seen = find(id, viewer);
        var there = seen.change().wanted(new GoalId(goal)).orElseThrow(ChangedGoalController::notFound);
        return within(seen, pages.of(GoalForm.of(there, page), seen.change().upon(seen.sheet()), there, viewer, page));
    }

    @PostMapping("/goal-changes/{id}/goals/{goal}")
    @Allow({Who.STAFF, Who.EXECUTIVE})
    ModelAndView update(
            @PathVariable UUID id,
            @PathVariable UUID goal,
            @ModelAttribute("form") GoalForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var seen = find(id, viewer);
        var there = seen.change().wanted(new GoalId(goal)).orElse(null);
        return there == null
                ? overtaken(seen, null, form, viewer, page)
                : save(seen, there, form, result, viewer, page, redirect);
    }

    private ModelAndView save(
            Seen seen,
            @Nullable Goal goal,
            GoalForm form,
            BindingResult result,
            Viewer viewer,
            Page page,
            RedirectAttributes redirect) {
        var sheet = seen.change().upon(seen.sheet());
        var offered = pages.parents(sheet, goal, viewer);
        var words = form.read(result, offered).orElse(null);
        if (words == null) {
            return within(seen, pages.refused(result, sheet, goal, offered, page));
        }
        var id = seen.change().id();
        var written = goal == null
                ? write.add(id, words)
                : write.change(id, goal.id(), words, form.version() == null ? 0 : form.version());
        if (written == Writing.WRITTEN) {
            redirect.addFlashAttribute("flash", new Page.Flash("goals.change.flash.saved"));
            return new ModelAndView("redirect:/goal-changes/" + id);
        }
        if (written == Writing.OVERTAKEN) {
            return overtaken(seen, goal, form, viewer, page);
        }
        result.reject("goals.goal.fault." + written.name().toLowerCase(Locale.ROOT));
        return within(seen, pages.refused(result, sheet, goal, offered, page));
    }

    /** Another window was quicker: what was typed stays, and saving once more replaces what is there. */
    private ModelAndView overtaken(Seen seen, @Nullable Goal goal, GoalForm form, Viewer viewer, Page page) {
        var now = find(seen.change().id().value(), viewer);
        var there = goal == null ? null : now.change().wanted(goal.id()).orElse(null);
        var result = new BeanPropertyBindingResult(form.upon(there == null ? 0 : there.version()), "form");
        result.reject("goals.goal.fault." + (there == null ? "gone" : "overtaken"));
        var sheet = now.change().upon(now.sheet());
        return within(now, pages.refused(result, sheet, there, pages.parents(sheet, there, viewer), page))
                .addObject("now", there);
    }

    private static ModelAndView within(Seen seen, ModelAndView view) {
        return view.addObject("change", seen.change().id());
    }

    private Seen find(UUID id, Viewer viewer) {
        return sights.find(new ChangeId(id), viewer).filter(Seen::owns).orElseThrow(ChangedGoalController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
