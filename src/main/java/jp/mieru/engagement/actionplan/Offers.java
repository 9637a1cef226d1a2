package jp.mieru.engagement.actionplan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundId;
import org.springframework.stereotype.Component;

/** Plans that a unit could let go on: its own of the round before, and those of units that it follows. */
@Component
public class Offers {
    private final ActionPlans plans;
    private final Units units;

    Offers(ActionPlans plans, Units units) {
        this.plans = plans;
        this.units = units;
    }

    /** What the unit could take over in this round, the newest of each unit it was. */
    public List<ActionPlan> to(UnitId unit, RoundId round, LocalDate calledOn, LocalDate today) {
        var newest = new HashMap<UnitId, ActionPlan>();
        for (var plan : plans.of(origins(unit, calledOn, today))) {
            boolean own = plan.unit().equals(unit);
            if (!(own && plan.round().equals(round))) {
                newest.putIfAbsent(plan.unit(), plan);
            }
        }
        return newest.values().stream()
                .filter(ActionPlan::canGoOn)
                .filter(plan -> plan.unit().equals(unit) || plan.outcome() == PlanOutcome.REORGANISED)
                .toList();
    }

    private Set<UnitId> origins(UnitId unit, LocalDate calledOn, LocalDate today) {
        var origins = new HashSet<UnitId>(Set.of(unit));
        for (var since : List.of(calledOn.minusYears(1), calledOn)) {
            units.successors(since, today).forEach((origin, followers) -> {
                if (followers.contains(unit)) {
                    origins.add(origin);
                }
            });
        }
        return origins;
    }
}
