package jp.mieru.appraisal.exercisedesk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.exercise.ExerciseRecords;
import jp.mieru.appraisal.exercise.Exercises;
import jp.mieru.appraisal.support.DoingFile;
import jp.mieru.appraisal.support.NamesOfUnits;
import jp.mieru.appraisal.support.Remind;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The training of this fiscal year: its cases, by when it is to be done, who has not done it yet; never how it went. */
@Controller
class ExerciseDeskController {
    private static final String ADDRESS = "/exercise-desk";
    private static final String LABELS = "appraisal.exercise.call.";
    private static final int ROWS = 50;

    private final Exercises exercises;
    private final ExerciseRecords records;
    private final CallForExercise calling;
    private final WriteExercises write;
    private final NamesOfUnits units;
    private final DoingFile file;
    private final Clock clock;

    ExerciseDeskController(
            Exercises exercises,
            ExerciseRecords records,
            CallForExercise calling,
            WriteExercises write,
            NamesOfUnits units,
            DoingFile file,
            Clock clock) {
        this.exercises = exercises;
        this.records = records;
        this.calling = calling;
        this.write = write;
        this.units = units;
        this.file = file;
        this.clock = clock;
    }

    @GetMapping("/exercise-desk")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView index(HttpServletRequest request, @ModelAttribute(name = "page", binding = false) Page page) {
        var day = records.due(calling.year()).or(calling::proposed);
        var form = new DueForm(day.map(LocalDate::toString).orElse(null));
        return shown(request, Fields.of(page, LABELS, form), HttpStatus.OK);
    }

    @PostMapping("/exercise-desk/call")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView call(
            @ModelAttribute("form") DueForm form,
            BindingResult result,
            Viewer viewer,
            HttpServletRequest request,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        form.check(result, LocalDate.now(clock));
        if (result.hasErrors()) {
            return shown(request, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int told = calling.call(form.day().orElseThrow(), viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.exercise.flash.called", told));
        return new ModelAndView("redirect:" + ADDRESS);
    }

    @PostMapping("/exercise-desk/reminders")
    @Allow(Who.OFFICE_APPRAISAL)
    String remind(Viewer viewer, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Remind.flash(calling.remind(viewer)));
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/exercise-desk/start")
    @Allow(Who.OFFICE_APPRAISAL)
    String start(Viewer viewer, RedirectAttributes redirect) {
        if (write.takeOver(viewer)) {
            redirect.addFlashAttribute("flash", new Page.Flash("appraisal.exercise.flash.started"));
        }
        return "redirect:" + ADDRESS;
    }

    @GetMapping("/exercise-desk/file")
    @Allow(Who.OFFICE_APPRAISAL)
    void file(Locale locale, HttpServletResponse response) throws IOException {
        file.send(
                calling.doings(),
                "rater-exercises",
                "appraisal.menu.exercise-desk",
                "appraisal.exercise.desk.column",
                locale,
                response);
    }

    private ModelAndView shown(HttpServletRequest request, Fields fields, HttpStatus status) {
        var all = calling.doings();
        var view = new ModelAndView("appraisal/exercisedesk/index");
        view.addObject("year", calling.year());
        view.addObject("due", records.due(calling.year()).orElse(null));
        view.addObject("exercises", exercises.all());
        view.addObject("starting", StartingExercises.all().size());
        view.addObject("all", all);
        view.addObject("paging", Paging.of(request, ROWS, all.size()));
        view.addObject("units", units.today());
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }
}
