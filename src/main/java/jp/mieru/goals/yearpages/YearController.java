package jp.mieru.goals.yearpages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far the city is with the goals of a year: the office sees it, reminds and takes it along as a file. */
@Controller
class YearController {
    private static final int ROWS = 25;
    private final YearSheets sheets;
    private final NudgeStaff nudge;
    private final ShownYears years;
    private final MessageSource messages;
    private final AuditTrail audit;

    YearController(YearSheets sheets, NudgeStaff nudge, ShownYears years, MessageSource messages, AuditTrail audit) {
        this.sheets = sheets;
        this.nudge = nudge;
        this.years = years;
        this.messages = messages;
        this.audit = audit;
    }

    @GetMapping("/goal-progress")
    @Allow(Who.OFFICE_APPRAISAL)
    String index(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID department,
            HttpServletRequest request,
            Model model) {
        var filter = filter(year, state, department);
        var overview = sheets.of(filter.year());
        var shown = overview.rows().stream().filter(filter::takes).toList();
        var paging = Paging.of(request, ROWS, shown.size());
        model.addAttribute("year", years.of(filter.year()));
        model.addAttribute("filter", filter);
        model.addAttribute("nudgesFrom", NudgeStaff.from(filter.year()));
        model.addAttribute("mayNudge", !years.today().isBefore(NudgeStaff.from(filter.year())));
        model.addAttribute("overview", overview);
        model.addAttribute("paging", paging);
        model.addAttribute(
                "owing", shown.stream().filter(row -> row.progress().isOwed()).count());
        model.addAttribute(
                "rows", shown.stream().skip(paging.offset()).limit(ROWS).toList());
        return "goals/yearpages/index";
    }

    @PostMapping("/goal-progress/nudges")
    @Allow(Who.OFFICE_APPRAISAL)
    String nudge(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID department,
            Viewer viewer,
            RedirectAttributes redirect) {
        var filter = filter(year, state, department);
        int told = nudge.nudge(filter, viewer, years.today());
        redirect.addFlashAttribute(
                "flash",
                told == 0 ? new Page.Flash("goals.year.nudged.none") : new Page.Flash("goals.year.nudged", told));
        return "redirect:/goal-progress" + filter.query();
    }

    @GetMapping("/goal-progress/file")
    @Allow(Who.OFFICE_APPRAISAL)
    void file(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID department,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var filter = filter(year, state, department);
        var rows =
                sheets.of(filter.year()).rows().stream().filter(filter::takes).toList();
        audit.changed(viewer, "goals.progress-exported", null, filter.year().year() + " (" + rows.size() + ")");
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"goals.xlsx\"");
        new YearWorkbook(messages, locale).write(rows, response.getOutputStream());
    }

    private YearFilter filter(@Nullable String year, @Nullable String state, @Nullable UUID department) {
        return new YearFilter(years.of(year).year(), Progress.ofWord(state), department);
    }
}
