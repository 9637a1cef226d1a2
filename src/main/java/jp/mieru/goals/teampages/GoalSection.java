package jp.mieru.goals.teampages;

import jp.mieru.access.Duty;
import jp.mieru.access.LineOfCommand;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.goals.sheet.GoalSheets;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.ProfileSection;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a person's page: the goals of the year, for the person, for those who lead them and for the office in charge. */
@Component
class GoalSection implements ProfileSection {
    private static final int ORDER = 150;
    private final GoalSheets sheets;
    private final LineOfCommand lines;
    private final ShownYears years;

    GoalSection(GoalSheets sheets, LineOfCommand lines, ShownYears years) {
        this.sheets = sheets;
        this.lines = lines;
        this.years = years;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable Section sectionOf(StaffId staff, Viewer viewer) {
        return mayRead(staff, viewer)
                ? sheets.of(staff, FiscalYear.of(years.today()))
                        .filter(sheet -> !sheet.goals().isEmpty())
                        .map(sheet ->
                                new Section("goals.panel.person", "goals/teampages/panel", new GoalPanel.Shown(sheet)))
                        .orElse(null)
                : null;
    }

    private boolean mayRead(StaffId person, Viewer viewer) {
        var staff = viewer.staff();
        return viewer.is(person)
                || viewer.has(Duty.APPRAISAL)
                || staff != null && viewer.supervisor() && lines.leads(staff, person, years.today());
    }
}
