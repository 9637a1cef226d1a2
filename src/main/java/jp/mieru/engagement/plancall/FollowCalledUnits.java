package jp.mieru.engagement.plancall;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.engagement.plancall.PlanCalls.CalledUnit;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After a reorganisation: what follows a unit of a call is to have a plan in its place. */
@Service
public class FollowCalledUnits {
    private final PlanCalls calls;
    private final Units units;

    FollowCalledUnits(PlanCalls calls, Units units) {
        this.calls = calls;
        this.units = units;
    }

    /**
     * Adds what follows units that exist no more.
     *
     * @param today the units as they stand
     */
    @Transactional
    public void follow(UnitTree today) {
        var gone = calls.notFollowed().stream()
                .filter(unit ->
                        today.find(unit.unit()).isEmpty() && unit.since().isBefore(today.day()))
                .collect(Collectors.groupingBy(CalledUnit::since));
        gone.forEach((since, called) -> follow(called, units.successors(since, today.day()), today.day()));
    }

    private void follow(List<CalledUnit> called, Map<UnitId, Set<UnitId>> successors, LocalDate day) {
        for (var unit : called) {
            calls.add(unit.round(), successors.getOrDefault(unit.unit(), Set.of()), day);
            calls.markFollowed(unit);
        }
    }
}
