package jp.mieru.engagement.planpages;

import java.time.LocalDate;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.PlanState;
import jp.mieru.engagement.checkin.OwnTap;
import jp.mieru.survey.questionnaire.Text;

/**
 * A plan as staff see it.
 *
 * @param unit name of its unit
 * @param construct name of what it aims at
 * @param round title of the round that it follows
 * @param tap the reader's own tap of this week
 * @param mayTap whether the reader is to tap: one of the unit's staff, while the plan runs
 */
public record PlanCard(ActionPlan plan, String unit, Text construct, String round, OwnTap tap, boolean mayTap) {
    /** Whether it was shared and begins later. */
    public boolean isToCome(LocalDate today) {
        return plan.is(PlanState.SHARED) && !plan.runs(today);
    }
}
