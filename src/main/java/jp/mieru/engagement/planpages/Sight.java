package jp.mieru.engagement.planpages;

import java.util.Set;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.organization.UnitId;

/**
 * Whose plans somebody sees today.
 *
 * @param all whether everybody's: the office in charge of surveys and top management
 * @param own units the person works in, with all units around them
 * @param heads units the person leads directly
 * @param led those with all units below them
 */
public record Sight(boolean all, Set<UnitId> own, Set<UnitId> heads, Set<UnitId> led) {
    /** Whether the person may write the plan of this unit: whoever leads it or a unit above it. */
    public boolean writes(UnitId unit) {
        return led.contains(unit);
    }

    /** Whether the person may read a plan that this unit has today: its staff only one that was shared, also once it has ended. */
    public boolean reads(UnitId unit, ActionPlan plan) {
        return all || led.contains(unit) || (own.contains(unit) && plan.sharedOn() != null);
    }

    /** Whether the person belongs to the staff who carry out the plan of this unit. */
    public boolean carriesOut(UnitId unit) {
        return own.contains(unit);
    }
}
