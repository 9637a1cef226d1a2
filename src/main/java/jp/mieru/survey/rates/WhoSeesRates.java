package jp.mieru.survey.rates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Component;

/** The office in charge of surveys sees the rates of all units, and whoever leads a unit today those of it and within it. */
@Component
public class WhoSeesRates {
    private final Units units;
    private final Clock clock;

    WhoSeesRates(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The rates that the viewer may see, in the order of the tree. */
    public List<Rate> of(RoundRates rates, Viewer viewer) {
        return viewer.has(Duty.SURVEY) ? rates.rates() : rates.within(led(viewer));
    }

    boolean may(Viewer viewer, UnitId unit) {
        return viewer.has(Duty.SURVEY) || led(viewer).contains(unit);
    }

    /** The units that the viewer leads today, with all units within them. */
    public Set<UnitId> led(Viewer viewer) {
        StaffId staff = viewer.staff();
        return viewer.supervisor() && staff != null ? units.ledWithBelow(staff, LocalDate.now(clock)) : Set.of();
    }
}
