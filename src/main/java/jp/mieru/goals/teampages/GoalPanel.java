package jp.mieru.goals.teampages;

import java.util.List;
import jp.mieru.access.Viewer;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSheets;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.ProfileSection;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitPanel;
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
    private final GoalSights sights;
    private final ShownYears years;

    GoalPanel(GoalSheets sheets, GoalSights sights, ShownYears years) {
        this.sheets = sheets;
        this.sights = sights;
        this.years = years;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public ProfileSection.@Nullable Section panelOf(UnitId unit, Viewer viewer) {
        return sheets.of(unit, FiscalYear.of(years.today()))
                .filter(sheet -> !sheet.goals().isEmpty()
                        && !sights.readable(List.of(sheet), viewer).isEmpty())
                .map(sheet -> new ProfileSection.Section("goals.panel.unit", "goals/teampages/panel", new Shown(sheet)))
                .orElse(null);
    }
}
