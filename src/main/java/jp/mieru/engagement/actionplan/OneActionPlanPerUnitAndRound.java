package jp.mieru.engagement.actionplan;

import java.util.Collection;
import java.util.Optional;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundId;

/**
 * Exactly one plan for a unit and round, so that everybody there knows it by heart. The database keeps the rule as well, for
 * two heads may write at the same moment.
 */
public final class OneActionPlanPerUnitAndRound {
    private OneActionPlanPerUnitAndRound() {}

    /** The plan that is there already. */
    public static Optional<ActionPlan> alreadyThere(Collection<ActionPlan> plans, UnitId unit, RoundId round) {
        return plans.stream()
                .filter(plan -> plan.unit().equals(unit) && plan.round().equals(round))
                .findFirst();
    }
}
