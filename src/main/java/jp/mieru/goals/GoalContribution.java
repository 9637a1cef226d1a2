package jp.mieru.goals;

import java.util.List;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What one goal of a person did for the goals above it.
 *
 * @param title what was to be done
 * @param achievement what it came to in percent, 0 to 150; null as long as there is no result
 * @param above the goals above, the nearest first
 */
public record GoalContribution(
        GoalId goal, String title, @Nullable Integer achievement, List<Above> above) {
    public GoalContribution {
        above = List.copyOf(above);
    }

    /**
     * A goal above.
     *
     * @param unit whose goal it is
     * @param distance steps up on the longest way, 1 for what the goal serves itself
     * @param title what it says; empty while its unit writes on it again
     * @param tenths share of its result that came from the person's goal, in tenths of a percent; null where it would tell another
     *     person's result, or there is no result yet
     * @param portion the same in a word: none, part, about-half, most; the messages {@code goals.contribution.portion.*}
     */
    public record Above(
            GoalId goal,
            UnitId unit,
            int distance,
            String title,
            @Nullable Integer tenths,
            String portion) {}
}
