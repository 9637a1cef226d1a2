package jp.mieru.dialogue.progress;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.access.Allow;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How many have had which interview, unit by unit: all units for the office, those below for whoever leads them. */
@Controller
class ProgressController {
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
            @RequestParam(required = false) @Nullable UUID unit,
            Viewer viewer,
            Model model) {
        var chosen = Years.chosen(year, today());
        var shown = counts(viewer, chosen)
                .opened(unit == null ? null : new UnitId(unit))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("shown", shown);
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
            for (var row : counts(viewer, chosen).counts()) {
                excel.row(cells(row));
            }
        }
    }

    private static List<String> header(Page page) {
        return Stream.of(
                        Stream.of(
                                page.t("dialogue.progress.code"),
                                page.t("dialogue.progress.unit"),
                                page.t("dialogue.progress.people")),
                        CountColumn.all().stream().map(column -> column.title(page)),
                        Arrays.stream(InterviewKind.values())
                                .map(kind -> page.t("dialogue.progress.last", page.t("dialogue.kind." + kind.word()))))
                .flatMap(words -> words)
                .toList();
    }

    private static @Nullable Object[] cells(UnitCount row) {
        var cells = new ArrayList<@Nullable Object>(
                List.of(row.unit().code(), row.unit().name(), row.all().people()));
        cells.addAll(row.all().done());
        cells.addAll(row.all().last());
        return cells.toArray();
    }

    /** Whoever leads sees the units below, and nothing of those around them. */
    private CountedUnits counts(Viewer viewer, FiscalYear year) {
        var tree = units.asOf(today());
        var seen = seen(viewer, tree);
        var places = roster.mainUnits(seen, today());
        var counts = CountByUnit.of(tree, places.values(), standings.counted(places, year));
        return new CountedUnits(
                tree,
                counts.stream()
                        .filter(count -> seen.contains(count.unit().id()))
                        .toList());
    }

    private Set<UnitId> seen(Viewer viewer, UnitTree tree) {
        var staff = viewer.staff();
        if (viewer.has(Duty.APPRAISAL)) {
            return tree.units().stream().map(UnitTree.Unit::id).collect(Collectors.toSet());
        }
        return staff == null ? Set.of() : units.ledWithBelow(staff, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
