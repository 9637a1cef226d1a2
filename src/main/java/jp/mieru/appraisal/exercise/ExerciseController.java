package jp.mieru.appraisal.exercise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.support.NewRaters;
import jp.mieru.appraisal.support.RaterCircle;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A rater reads a case, rates it, and then sees what the office would have given. */
@Controller
class ExerciseController {
    private static final String LABELS = "appraisal.exercise.answer.";

    private final Exercises exercises;
    private final ExerciseRecords records;
    private final NewRaters newRaters;
    private final RaterCircle circle;
    private final Clock clock;

    ExerciseController(
            Exercises exercises, ExerciseRecords records, NewRaters newRaters, RaterCircle circle, Clock clock) {
        this.exercises = exercises;
        this.records = records;
        this.newRaters = newRaters;
        this.circle = circle;
        this.clock = clock;
    }

    @GetMapping("/rater-exercises")
    @Allow(Who.STAFF)
    String index(Viewer viewer, Model model) {
        var self = Objects.requireNonNull(viewer.staff());
        var year = year();
        boolean fresh = newRaters.include(self, year);
        model.addAttribute("year", year);
        model.addAttribute("fresh", fresh);
        model.addAttribute("rater", fresh || circle.includes(viewer));
        model.addAttribute("due", records.due(year).orElse(null));
        model.addAttribute("exercises", exercises.offered());
        model.addAttribute("done", records.of(self, year));
        return "appraisal/exercise/index";
    }

    @GetMapping("/rater-exercises/{id}")
    @Allow(Who.STAFF)
    ModelAndView show(@PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var exercise = find(id, viewer);
        var ratings = records.of(id, Objects.requireNonNull(viewer.staff()), year());
        return ratings.isEmpty()
                ? form(exercise, new MapBindingResult(new HashMap<>(), "form"), page)
                : new ModelAndView("appraisal/exercise/result", Map.of("exercise", exercise, "ratings", ratings));
    }

    @PostMapping("/rater-exercises/{id}/answers")
    @Allow(Who.STAFF)
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var exercise = find(id, viewer);
        var result = new MapBindingResult(new HashMap<>(sent), "form");
        var ratings = read(exercise, sent, result);
        if (result.hasErrors()) {
            return form(exercise, result, page);
        }
        records.keep(id, Objects.requireNonNull(viewer.staff()), year(), ratings);
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.exercise.flash.done"));
        return new ModelAndView("redirect:" + exercise.path());
    }

    /** A grade and a reason for each item; what is missing is noted at its field. */
    private static Map<Integer, Rating> read(Exercise exercise, Map<String, String> sent, BindingResult result) {
        var ratings = new TreeMap<Integer, Rating>();
        for (int number = 1; number <= exercise.items().size(); number++) {
            var grade = sent.getOrDefault("g" + number, "");
            if (!exercise.grades().contains(grade)) {
                result.rejectValue("g" + number, "appraisal.exercise.fault.grade", new Object[] {number}, null);
            }
            Typed.check(result, "r" + number, sent.get("r" + number), Exercise.REASON, true);
            ratings.put(number, new Rating(grade, Typed.block(sent.get("r" + number))));
        }
        return ratings;
    }

    private static ModelAndView form(Exercise exercise, BindingResult result, Page page) {
        var view = new ModelAndView("appraisal/exercise/show");
        view.addObject("exercise", exercise);
        view.addObject("fields", Fields.of(page, LABELS, result));
        view.setStatus(result.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private Exercise find(UUID id, Viewer viewer) {
        return exercises
                .find(id)
                .filter(Exercise::offered)
                .filter(each ->
                        newRaters.include(Objects.requireNonNull(viewer.staff()), year()) || circle.includes(viewer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private FiscalYear year() {
        return FiscalYear.of(LocalDate.now(clock));
    }
}
