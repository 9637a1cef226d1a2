package jp.mieru.survey.reminder;

import jp.mieru.survey.rates.Count;
import org.jspecify.annotations.Nullable;

/**
 * Whether a group is one of those that a reminder is for. With a goal: it is below the goal and below the whole, so that
 * not everybody is reminded where nobody has reached the goal yet. Without: it is clearly below the whole, by 5 points or
 * more and by at least one person's answer. Pure.
 */
final class LagsBehind {
    private static final int POINTS = 5;

    private LagsBehind() {}

    /**
     * The rule.
     *
     * @param goal in percent, null for none
     */
    static boolean of(Count group, Count whole, @Nullable Integer goal) {
        return goal == null
                ? whole.percent() - group.percent() >= POINTS && missing(group, whole) >= 1
                : group.isBelow(goal) && missing(group, whole) > 0;
    }

    /** How many more of the group would have answered at the rate of the whole. */
    private static double missing(Count group, Count whole) {
        return (double) whole.answered() * group.asked() / Math.max(1, whole.asked()) - group.answered();
    }
}
