package jp.mieru.engagement.planpages;

import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.plancall.PlanCall;
import jp.mieru.organization.UnitTree.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit that the reader leads and that is to have a plan.
 *
 * @param plan the one it has, or null
 * @param direct whether the reader leads it directly
 */
public record LedUnit(Unit unit, PlanCall call, @Nullable ActionPlan plan, boolean direct) {
    /** Whether its plan is for the reader to write: nobody leads it in between, and there is none. */
    public boolean waits() {
        return direct && plan == null;
    }

    /** Where the plan is read, or written. */
    public String href() {
        return plan == null ? "/action-plans/new?unit=" + unit.id() : "/action-plans/" + plan.id();
    }
}
