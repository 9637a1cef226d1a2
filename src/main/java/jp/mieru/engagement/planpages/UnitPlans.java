package jp.mieru.engagement.planpages;

import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.AskedPlans;
import jp.mieru.engagement.plancall.PlanCall;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a unit does after a round, for pages that lead on to its plan. */
@Component
public class UnitPlans {
    /**
     * A unit's plan after a round.
     *
     * @param plan the plan, null where there is none
     * @param call what asks the reader to write one, null where nothing does
     */
    public record AfterRound(
            UnitId unit,
            @Nullable ActionPlan plan,
            @Nullable PlanCall call) {
        /** Where the reader writes a plan that aims at this construct. */
        public String href(String construct) {
            return "/action-plans/new?unit=" + unit + "&construct=" + construct;
        }
    }

    private final AskedPlans plans;

    UnitPlans(AskedPlans plans) {
        this.plans = plans;
    }

    /**
     * The unit's plan after this round, or the call to write it. One statement.
     *
     * @param leads whether it is for one who leads the unit or a unit above it
     */
    public AfterRound of(UnitId unit, RoundId round, boolean leads) {
        var found = plans.of(unit, round);
        var call = found.call();
        boolean asked =
                leads && found.plan() == null && call != null && call.round().equals(round);
        return new AfterRound(unit, found.plan(), asked ? call : null);
    }
}
