package jp.mieru.dialogue.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.mieru.access.Allow;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** How many have had which interview, unit by unit: all units for the office, those below for whoever leads them. */
@Controller
class ProgressController {
    private static final int ROWS = 100;

    private final Units units;
    private final Roster roster;
    private final Standings standings;
    private final Clock clock;

    ProgressController(Units units, Roster roster, Standings standings, Clock clock) {
        this.units = units;
        this.roster = roster;
        this.standings = standings;
        this.clock = clock;
    }

    @GetMapping("/interview-progress")
    @Allow({Who.OFFICE_APPRAISAL, Who.SUPERVISOR})
    String index(
            @RequestParam(required = false) @Nullable String year,
            HttpServletRequest request,
            Viewer viewer,
            Model model) {
        var chosen = Years.chosen(year, today());
        var all = counts(viewer, chosen);
        var paging = Paging.of(request, ROWS, all.size());
        model.addAttribute(
                "rows", all.stream().skip(paging.offset()).limit(ROWS).toList());
        model.addAttribute("paging", paging);
        model.addAttribute("year", chosen);
        model.addAttribute("years", Years.offered(today()));
        return "dialogue/progress/units";
    }

    @GetMapping("/interview-progress.xlsx")
    @Allow({Who.OFFICE_APPRAISAL, Who.SUPERVISOR})
    void export(
            @RequestParam(required = false) @Nullable String year,
            Viewer viewer,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        var chosen = Years.chosen(year, today());
        response.setContentType(ExcelOut.TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("interviews-" + chosen.year() + ".xlsx")
                        .build()
                        .toString());
        try (var excel = new ExcelOut(response.getOutputStream())) {
            excel.sheet(page.t("dialogue.progress.title"), header(page));
            for (var row : counts(viewer, chosen)) {
                excel.row(cells(row));
            }
        }
    }

    private static List<String> header(Page page) {
        return Stream.concat(
                        Stream.of(
                                page.t("dialogue.progress.code"),
                                page.t("dialogue.progress.unit"),
                                page.t("dialogue.progress.people")),
                        Arrays.stream(InterviewKind.values())
                                .map(kind -> page.t("dialogue.kind." + kind.word()))
                                .flatMap(kind -> Stream.of(kind, page.t("dialogue.progress.last", kind))))
                .toList();
    }

    private static @Nullable Object[] cells(UnitCount row) {
        var cells = new ArrayList<@Nullable Object>(
                List.of(row.unit().code(), row.unit().name(), row.people()));
        row.counts().forEach(count -> {
            cells.add(count.done());
            cells.add(count.last());
        });
        return cells.toArray();
    }

    /** Whoever leads sees the units below, and nothing of those around them. */
    private List<UnitCount> counts(Viewer viewer, FiscalYear year) {
        var tree = units.asOf(today());
        var held = standings.held(year);
        var staff = viewer.staff();
        if (viewer.has(Duty.APPRAISAL)) {
            return CountByUnit.of(tree, roster.employedOn(today()), held);
        }
        Set<UnitId> led = staff == null ? Set.of() : units.ledWithBelow(staff, today());
        return CountByUnit.of(tree, roster.employedIn(led, today()), held).stream()
                .filter(row -> led.contains(row.unit().id()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
