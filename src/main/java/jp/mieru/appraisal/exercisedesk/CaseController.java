package jp.mieru.appraisal.exercisedesk;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.exercise.Exercise;
import jp.mieru.appraisal.exercise.Exercises;
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

/** A case is written by the office. */
@Controller
class CaseController {
    private static final String LABELS = "appraisal.exercise.form.";

    private final Exercises exercises;
    private final WriteExercises write;

    CaseController(Exercises exercises, WriteExercises write) {
        this.exercises = exercises;
        this.write = write;
    }

    @GetMapping("/exercise-desk/new")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(@ModelAttribute(name = "page", binding = false) Page page) {
        return form(null, Fields.of(page, LABELS, ExerciseForm.EMPTY), HttpStatus.OK);
    }

    @PostMapping("/exercise-desk")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") ExerciseForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        form.check(result);
        if (result.hasErrors()) {
            return form(null, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        write.add(form, viewer);
        return saved(redirect);
    }

    @GetMapping("/exercise-desk/{id}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        var exercise = find(id);
        return form(exercise, Fields.of(page, LABELS, ExerciseForm.of(exercise)), HttpStatus.OK);
    }

    @PostMapping("/exercise-desk/{id}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView update(
            @PathVariable UUID id,
            @ModelAttribute("form") ExerciseForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var exercise = find(id);
        form.check(result);
        if (result.hasErrors()) {
            return form(exercise, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!write.change(id, form, viewer)) {
            var overtaken = new BeanPropertyBindingResult(form.upon(find(id).revision()), "form");
            overtaken.reject("appraisal.support.fault.overtaken");
            return form(exercise, Fields.of(page, LABELS, overtaken), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return saved(redirect);
    }

    private static ModelAndView saved(RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.exercise.flash.saved"));
        return new ModelAndView("redirect:/exercise-desk");
    }

    private static ModelAndView form(@Nullable Exercise exercise, Fields fields, HttpStatus status) {
        var view = new ModelAndView("appraisal/exercisedesk/edit");
        view.addObject("exercise", exercise);
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }

    private Exercise find(UUID id) {
        return exercises.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
