package jp.mieru.engagement.actionplan;

import java.time.LocalDate;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * One action of one unit after one round.
 *
 * @param mayNameUnit whether its head agrees that others read which unit it was
 * @param predecessor the plan that goes on in this one
 * @param version goes up with each change of the wording
 * @param outcome how it ended, null until then
 */
public record ActionPlan(
        PlanId id,
        RoundId round,
        UnitId unit,
        Wording wording,
        boolean mayNameUnit,
        @Nullable PlanId predecessor,
        int version,
        PlanState state,
        @Nullable PlanOutcome outcome,
        LocalDate draftedOn,
        @Nullable LocalDate sharedOn,
        @Nullable LocalDate endedOn) {

    public boolean is(PlanState other) {
        return state == other;
    }

    /** Whether the staff can check in on that day. */
    public boolean runs(LocalDate day) {
        return state == PlanState.SHARED && !wording.startsOn().isAfter(day);
    }

    /** Whether it can be carried over: it was shared, and was not given up. */
    public boolean canGoOn() {
        return sharedOn != null && outcome != PlanOutcome.GIVEN_UP;
    }
}
