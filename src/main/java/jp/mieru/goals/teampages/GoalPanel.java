package jp.mieru.goals.teampages;

import java.util.List;
import jp.mieru.access.Viewer;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSheets;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.ProfileSection;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitPanel;
import jp.mieru.organization.Units;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a unit's page: its goals of the year. */
@Component
public class GoalPanel implements UnitPanel {
    /** What the panel shows. */
    public record Shown(GoalSheet sheet) {}

    private static final int ORDER = 150;
    private final GoalSheets sheets;
    private final Units units;
    private final ShownYears years;

    GoalPanel(GoalSheets sheets, Units units, ShownYears years) {
        this.sheets = sheets;
        this.units = units;
        this.years = years;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public ProfileSection.@Nullable Section panelOf(UnitId unit, Viewer viewer) {
        return sheets.ofUnits(List.of(unit), FiscalYear.of(years.today())).stream()
                .filter(sheet -> !sheet.goals().isEmpty() && (!sheet.is(SheetState.DRAFT) || leads(unit, viewer)))
                .findFirst()
                .map(sheet -> new ProfileSection.Section("goals.panel.unit", "goals/teampages/panel", new Shown(sheet)))
                .orElse(null);
    }

    private boolean leads(UnitId unit, Viewer viewer) {
        var staff = viewer.staff();
        return staff != null
                && viewer.supervisor()
                && units.ledWithBelow(staff, years.today()).contains(unit);
    }
}
