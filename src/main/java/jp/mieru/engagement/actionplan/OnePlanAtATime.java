package jp.mieru.engagement.actionplan;

import java.util.Collection;
import java.util.Optional;

/** A unit does one thing at a time: a plan is shared after the one of an earlier round has ended. */
final class OnePlanAtATime {
    private OnePlanAtATime() {}

    /** The plan of the same unit that is still going on. */
    static Optional<ActionPlan> stillGoingOn(Collection<ActionPlan> ofUnit, ActionPlan next) {
        return ofUnit.stream()
                .filter(plan -> plan.unit().equals(next.unit()))
                .filter(plan -> !plan.id().equals(next.id()) && plan.is(PlanState.SHARED))
                .findFirst();
    }
}
