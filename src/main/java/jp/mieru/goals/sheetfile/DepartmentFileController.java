package jp.mieru.goals.sheetfile;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSheets;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import jp.mieru.platform.files.ExcelOut;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * All sheets of a unit and of those who work in and below it, in one workbook for the office's files: of units those that are
 * handed in. That each person's leave is recorded.
 */
@Controller
class DepartmentFileController {
    private final GoalSheets sheets;
    private final GoalSights sights;
    private final FiledSheets filed;
    private final SheetForm form;
    private final Roster roster;
    private final Units units;
    private final ShownYears years;
    private final AuditTrail audit;

    DepartmentFileController(
            GoalSheets sheets,
            GoalSights sights,
            FiledSheets filed,
            SheetForm form,
            Roster roster,
            Units units,
            ShownYears years,
            AuditTrail audit) {
        this.sheets = sheets;
        this.sights = sights;
        this.filed = filed;
        this.form = form;
        this.roster = roster;
        this.units = units;
        this.years = years;
        this.audit = audit;
    }

    @GetMapping("/goal-progress/sheets")
    @Allow(Who.OFFICE_APPRAISAL)
    void file(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam UUID department,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        var shown = years.of(year).year();
        var tree = units.asOf(years.today());
        var unit =
                tree.find(new UnitId(department)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var around = tree.subtree(unit.id());
        var staff = roster.employedIn(around, years.today()).stream()
                .map(Roster.Member::staff)
                .toList();
        var found = new ArrayList<>(sights.readable(sheets.ofUnits(around, shown), viewer));
        found.addAll(sheets.of(staff, shown));
        audit.looked(
                viewer,
                "goals.sheets-exported",
                found.stream().map(GoalSheet::person).filter(Objects::nonNull).toList());
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"goal-sheets.xlsx\"");
        form.write(filed.of(found, viewer), List.of(), response.getOutputStream());
    }
}
