package jp.mieru.engagement.planpages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.actionplan.PlanId;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Component;

/**
 * Who sees which plan. The office in charge of surveys and top management see all; those who lead a unit see its plan and
 * those below; everybody sees the shared plans of the own units and of the units around them.
 */
@Component
public class Sights {
    private final Units units;
    private final ActionPlans plans;
    private final Clock clock;

    Sights(Units units, ActionPlans plans, Clock clock) {
        this.units = units;
        this.plans = plans;
        this.clock = clock;
    }

    /** What the viewer sees, given the units as they stand today. */
    public Sight of(Viewer viewer, UnitTree today) {
        boolean all = viewer.has(Duty.SURVEY) || viewer.executive();
        var staff = viewer.staff();
        if (staff == null) {
            return new Sight(all, Set.of(), Set.of(), Set.of());
        }
        var own = new HashSet<UnitId>();
        units.worksIn(staff, today.day()).forEach(unit -> today.path(unit).forEach(around -> own.add(around.id())));
        var heads = viewer.supervisor() ? units.ledBy(staff, today.day()) : Set.<UnitId>of();
        var led = new HashSet<UnitId>();
        heads.forEach(unit -> led.addAll(today.subtree(unit)));
        return new Sight(all, own, heads, led);
    }

    /** The plan, if the viewer may read it. A plan of a former unit is read by those of the units that follow it. */
    public Optional<ActionPlan> find(PlanId id, Sight sight, UnitTree today) {
        return plans.find(id)
                .filter(plan ->
                        unitsToday(plan, today).stream().anyMatch(unit -> sight.reads(unit, plan)) || sight.all());
    }

    /** Whether the person may read the figures of the plan's unit: the office, top management, and whoever leads it or what follows it. */
    boolean readsFigures(ActionPlan plan, Sight sight, UnitTree today) {
        return sight.all() || unitsToday(plan, today).stream().anyMatch(sight::writes);
    }

    /** The unit of the plan, or the units that follow it if it exists no more. */
    Set<UnitId> unitsToday(ActionPlan plan, UnitTree today) {
        if (today.find(plan.unit()).isPresent() || plan.draftedOn().isAfter(today.day())) {
            return Set.of(plan.unit());
        }
        return units.successors(plan.draftedOn(), today.day()).getOrDefault(plan.unit(), Set.of());
    }

    /** The units as they stand today. */
    public UnitTree today() {
        return units.asOf(LocalDate.now(clock));
    }
}
