package jp.mieru.engagement.planwriting;

import java.util.Objects;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.plancall.PlanCall;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan is written.
 *
 * @param call what asks for it
 * @param plan the plan as it stands, null where none is there yet
 */
record Place(
        Unit unit, PlanCall call, UnitTree today, @Nullable ActionPlan plan) {
    /** The plan as it stands; only where one is. */
    ActionPlan written() {
        return Objects.requireNonNull(plan);
    }

    /** The same place with the plan that is there now. */
    Place with(ActionPlan now) {
        return new Place(unit, call, today, now);
    }
}
