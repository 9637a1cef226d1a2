package jp.mieru.survey.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.organization.ProfileSection;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitPanel;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a unit's page: how many of its people have answered the rounds that are open. Numbers only, for those who lead it. */
@Component
public class RatesPanel implements UnitPanel {
    private static final int ORDER = 300;

    private final ResponseRates rates;
    private final Units units;
    private final Clock clock;

    RatesPanel(ResponseRates rates, Units units, Clock clock) {
        this.rates = rates;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public ProfileSection.@Nullable Section panelOf(UnitId unit, Viewer viewer) {
        if (!mayKnow(unit, viewer)) {
            return null;
        }
        List<ResponseRates.Open> open = rates.open(unit);
        return open.isEmpty()
                ? null
                : new ProfileSection.Section("survey.round.panel.title", "survey/round/panel", open);
    }

    private boolean mayKnow(UnitId unit, Viewer viewer) {
        StaffId staff = viewer.staff();
        if (viewer.has(Duty.SURVEY)) {
            return true;
        }
        if (!viewer.supervisor() || staff == null) {
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        Set<UnitId> led = units.ledBy(staff, today);
        return units.asOf(today).path(unit).stream().map(UnitTree.Unit::id).anyMatch(led::contains);
    }
}
