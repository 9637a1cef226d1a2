package jp.mieru.goals.teampages;

import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.goals.sheet.GoalSheets;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.ProfileSection;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a person's page: the goals of the year, for those who may read them. */
@Component
class GoalSection implements ProfileSection {
    private static final int ORDER = 150;
    private final GoalSheets sheets;
    private final GoalSights sights;
    private final ShownYears years;

    GoalSection(GoalSheets sheets, GoalSights sights, ShownYears years) {
        this.sheets = sheets;
        this.sights = sights;
        this.years = years;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable Section sectionOf(StaffId staff, Viewer viewer) {
        return sheets.of(staff, FiscalYear.of(years.today()))
                .filter(sheet ->
                        !sheet.goals().isEmpty() && sights.of(sheet, viewer).isPresent())
                .map(sheet -> new Section("goals.panel.person", "goals/teampages/panel", new GoalPanel.Shown(sheet)))
                .orElse(null);
    }
}
