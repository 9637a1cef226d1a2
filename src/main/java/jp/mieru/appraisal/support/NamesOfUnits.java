package jp.mieru.appraisal.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Component;

/** What units are called today. */
@Component
public class NamesOfUnits {
    private final Units units;
    private final Clock clock;

    NamesOfUnits(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The name of every unit, by one statement. */
    public Map<UnitId, String> today() {
        return units.asOf(LocalDate.now(clock)).units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }
}
