package jp.mieru.appraisal.closeddays;

import java.time.LocalDate;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The office says on which days besides those of the law it is closed. */
@Controller
class ClosedDayController {
    private static final String PATH = "/appraisal-closed-days";
    private static final String LABELS = "appraisal.closed.form.";

    private final ClosedDays days;
    private final AuditTrail audit;

    ClosedDayController(ClosedDays days, AuditTrail audit) {
        this.days = days;
        this.audit = audit;
    }

    @GetMapping(PATH)
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView index(@ModelAttribute(name = "page", binding = false) Page page) {
        return page(Fields.of(page, LABELS, new ClosedDayForm("", "")), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") ClosedDayForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var closed = form.read(result);
        if (closed.isEmpty()) {
            return page(Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        days.put(closed.get());
        audit.changed(
                viewer, "appraisal.closed-day-set", null, closed.get().day().toString());
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping(PATH + "/removal")
    @Allow(Who.OFFICE_APPRAISAL)
    String destroy(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Viewer viewer) {
        if (!days.remove(day)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        audit.changed(viewer, "appraisal.closed-day-removed", null, day.toString());
        return "redirect:" + PATH;
    }

    private ModelAndView page(Fields fields, HttpStatus status) {
        var view = new ModelAndView("appraisal/closeddays/index", status);
        view.addObject("days", days.all());
        view.addObject("fields", fields);
        return view;
    }
}
