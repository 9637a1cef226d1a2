package jp.mieru.appraisal.ratercheck;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.support.NamesOfUnits;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office calls for the check and sees who has taken it; never how it went. */
@Controller
class CheckProgressController {
    private static final String LABELS = "appraisal.check.call.";

    private final CallForCheck calling;
    private final CheckCalls calls;
    private final NamesOfUnits units;
    private final MessageSource messages;
    private final Clock clock;

    CheckProgressController(
            CallForCheck calling, CheckCalls calls, NamesOfUnits units, MessageSource messages, Clock clock) {
        this.calling = calling;
        this.calls = calls;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/rater-checks")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView index(@ModelAttribute(name = "page", binding = false) Page page) {
        var due = calls.of(year()).map(call -> call.dueOn().toString()).orElse(null);
        return shown(Fields.of(page, LABELS, new CallForm(due)), HttpStatus.OK);
    }

    @PostMapping("/rater-checks/call")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView call(
            @ModelAttribute("form") CallForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        form.check(result, LocalDate.now(clock));
        if (result.hasErrors()) {
            return shown(Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int told = calling.call(form.day().orElseThrow(), viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.check.flash.called", told));
        return new ModelAndView("redirect:/rater-checks");
    }

    @PostMapping("/rater-checks/reminders")
    @Allow(Who.OFFICE_APPRAISAL)
    String remind(Viewer viewer, RedirectAttributes redirect) {
        int told = calling.remind(viewer);
        redirect.addFlashAttribute(
                "flash",
                told < 0
                        ? new Page.Flash("appraisal.support.flash.reminded-today")
                        : new Page.Flash("appraisal.support.flash.reminded", told));
        return "redirect:/rater-checks";
    }

    @GetMapping("/rater-checks/file")
    @Allow(Who.OFFICE_APPRAISAL)
    void file(Locale locale, HttpServletResponse response) throws IOException {
        var takings = calling.takings(year());
        var names = units.today();
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"rater-checks.xlsx\"");
        try (var workbook = new ExcelOut(response.getOutputStream())) {
            workbook.sheet(
                    messages.getMessage("appraisal.check.progress.title", null, locale),
                    List.of("number", "name", "unit", "position", "taken").stream()
                            .map(column -> messages.getMessage("appraisal.support.column." + column, null, locale))
                            .toList());
            takings.forEach(taking -> workbook.row(
                    taking.member().staffNumber(),
                    taking.member().name(),
                    names.get(taking.member().unit()),
                    taking.member().position(),
                    taking.takenOn()));
        }
    }

    private ModelAndView shown(Fields fields, HttpStatus status) {
        var year = year();
        var view = new ModelAndView("appraisal/ratercheck/progress");
        view.addObject("year", year);
        view.addObject("call", calls.of(year).orElse(null));
        view.addObject("takings", calling.takings(year));
        view.addObject("units", units.today());
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }

    private FiscalYear year() {
        return FiscalYear.of(LocalDate.now(clock));
    }
}
