package jp.mieru.goals.progress;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.GoalSights.Sight;
import jp.mieru.platform.web.Fields;
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

/** What a goal came to, as whoever has it writes it at the end of the year. */
@Controller
class GoalResultController {
    private static final String LABELS = "goals.result.form.";

    private final GoalSights sights;
    private final GoalProgress progress;
    private final NoteProgress note;

    GoalResultController(GoalSights sights, GoalProgress progress, NoteProgress note) {
        this.sights = sights;
        this.progress = progress;
        this.note = note;
    }

    @GetMapping("/goals/{id}/result/edit")
    @Allow(Who.STAFF)
    ModelAndView edit(@PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var goal = new GoalId(id);
        var form = ResultForm.of(progress.result(goal).orElse(null));
        return page(goal, find(goal, viewer), null, Fields.of(page, LABELS, form), HttpStatus.OK);
    }

    @PostMapping("/goals/{id}/result")
    @Allow(Who.STAFF)
    ModelAndView update(
            @PathVariable UUID id,
            @ModelAttribute("form") ResultForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var goal = new GoalId(id);
        var sight = find(goal, viewer);
        form.check(result);
        if (result.hasErrors()) {
            return page(goal, sight, null, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (note.result(goal, form.toResult(), form.read(), viewer)) {
            case NOTED -> {
                redirect.addFlashAttribute("flash", new Page.Flash("goals.result.saved"));
                yield new ModelAndView("redirect:/goals/" + goal + "/progress-notes");
            }
            case OVERTAKEN -> overtaken(goal, sight, form, page);
            case NOT_NOW -> {
                result.reject("goals.progress.fault.not-now");
                yield page(goal, sight, null, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    /** Somebody else was quicker: what was typed stays, what is there now stands above, and saving once more replaces it. */
    private ModelAndView overtaken(GoalId goal, Sight sight, ResultForm form, Page page) {
        var now = progress.result(goal).orElse(null);
        var again = new BeanPropertyBindingResult(form.upon(now == null ? ResultForm.NONE : now.version()), "form");
        again.reject("goals.fault.overtaken");
        return page(goal, sight, now, Fields.of(page, LABELS, again), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(
            GoalId goal, Sight sight, @Nullable GoalResult now, Fields fields, HttpStatus status) {
        var view = new ModelAndView("goals/progress/result");
        view.addObject("goal", sight.sheet().goal(goal).orElseThrow());
        view.addObject("now", now);
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }

    private Sight find(GoalId goal, Viewer viewer) {
        return sights.find(goal, viewer)
                .filter(Sight::writes)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
