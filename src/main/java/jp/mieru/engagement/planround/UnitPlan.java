package jp.mieru.engagement.planround;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.PlanState;
import jp.mieru.organization.UnitTree.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit that is to have a plan, and how far it has come.
 *
 * @param around names of the units around it but the whole, from the top
 * @param heads names of those who lead it
 * @param plan the one it has, or null
 * @param nudgedOn when its heads were last reminded, null if never
 */
public record UnitPlan(
        Unit unit,
        List<String> around,
        List<String> heads,
        @Nullable ActionPlan plan,
        @Nullable LocalDate nudgedOn) {

    /** How far the plans of a round have come, as the office filters by it. */
    public enum Progress {
        NONE,
        DRAFT,
        SHARED,
        ENDED;

        /** The word that addresses have and message keys end with. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Progress progress() {
        return plan == null ? Progress.NONE : Progress.valueOf(plan.state().name());
    }

    /** Whether somebody leads it and still owes a plan to the staff. */
    public boolean isOwed() {
        return !heads.isEmpty() && (plan == null || plan.is(PlanState.DRAFT));
    }
}
