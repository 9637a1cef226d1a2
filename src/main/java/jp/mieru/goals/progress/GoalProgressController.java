package jp.mieru.goals.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.progress.NoteProgress.Noting;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.GoalSights.Sight;
import jp.mieru.goals.sheet.LooksAtGoals;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far a goal is: what was noted so far, and a note more. */
@Controller
class GoalProgressController {
    private static final String LABELS = "goals.progress.form.";

    private final GoalSights sights;
    private final GoalProgress progress;
    private final NoteProgress note;
    private final LooksAtGoals looks;
    private final Clock clock;

    GoalProgressController(
            GoalSights sights, GoalProgress progress, NoteProgress note, LooksAtGoals looks, Clock clock) {
        this.sights = sights;
        this.progress = progress;
        this.note = note;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping("/goals/{id}/progress-notes")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    ModelAndView index(
            @PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var goal = new GoalId(id);
        var sight = find(goal, viewer);
        looks.at(sight.sheet(), viewer);
        return page(goal, sight, Fields.of(page, LABELS, NoteForm.of(today(), page)), HttpStatus.OK);
    }

    @PostMapping("/goals/{id}/progress-notes")
    @Allow(Who.STAFF)
    ModelAndView create(
            @PathVariable UUID id,
            @ModelAttribute("form") NoteForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var goal = new GoalId(id);
        var sight = find(goal, viewer);
        if (!sight.writes()) {
            throw notFound();
        }
        form.check(result, today(), sight.sheet().year());
        if (!result.hasErrors() && note.note(goal, form.toNote(), viewer) == Noting.NOT_NOW) {
            result.reject("goals.progress.fault.not-now");
        }
        if (result.hasErrors()) {
            return page(goal, sight, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", new Page.Flash("goals.progress.noted"));
        return new ModelAndView("redirect:/goals/" + goal + "/progress-notes");
    }

    private ModelAndView page(GoalId goal, Sight sight, Fields fields, HttpStatus status) {
        var view = new ModelAndView("goals/progress/index");
        view.addObject("goal", sight.sheet().goal(goal).orElseThrow());
        view.addObject("sheet", sight.sheet());
        view.addObject("writes", sight.writes() && sight.sheet().is(SheetState.AGREED));
        view.addObject("notes", progress.notes(goal));
        view.addObject("result", progress.result(goal).orElse(null));
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }

    private Sight find(GoalId goal, Viewer viewer) {
        return sights.find(goal, viewer).orElseThrow(GoalProgressController::notFound);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
