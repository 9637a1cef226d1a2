package jp.mieru.engagement.plancall;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.engagement.plancall.PlanCalls.CalledUnit;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Rounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After a reorganisation: what follows a unit of a call is to have a plan in its place. */
@Service
public class FollowCalledUnits {
    private final PlanCalls calls;
    private final Units units;
    private final Rounds rounds;
    private final CallHeads callHeads;

    FollowCalledUnits(PlanCalls calls, Units units, Rounds rounds, CallHeads callHeads) {
        this.calls = calls;
        this.units = units;
        this.rounds = rounds;
        this.callHeads = callHeads;
    }

    /**
     * Adds what follows units that exist no more, and tells the heads. A unit that nothing follows yet is looked at again.
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
        var followers = new HashMap<RoundId, Set<UnitId>>();
        for (var unit : called) {
            var after = successors.getOrDefault(unit.unit(), Set.of());
            if (!after.isEmpty()) {
                followers
                        .computeIfAbsent(unit.round(), round -> new HashSet<>())
                        .addAll(after);
                calls.markFollowed(unit);
            }
        }
        followers.forEach(
                (round, after) -> callHeads.of(rounds.find(round).orElseThrow(), calls.add(round, after, day), day));
    }
}
