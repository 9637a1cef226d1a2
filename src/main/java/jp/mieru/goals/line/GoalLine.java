package jp.mieru.goals.line;

import java.util.List;
import jp.mieru.goals.contribution.Rung.Points;
import jp.mieru.goals.lineage.Lineage;
import jp.mieru.goals.sheet.Goal;
import org.jspecify.annotations.Nullable;

/**
 * The line of a goal, from the philosophy down to it.
 *
 * @param philosophy its title, or null where none is written for the year
 * @param levels goals above, the highest level first
 * @param achievement what the goal came to in percent; null as long as there is no result
 * @param sums the figures behind the share in each goal that it serves itself
 */
public record GoalLine(
        @Nullable String philosophy,
        List<Lineage.Served> aims,
        List<Level> levels,
        Goal goal,
        @Nullable Integer achievement,
        List<Sum> sums) {
    /** Goals at the same distance. */
    public record Level(List<Rung> rungs) {}

    /**
     * A goal on the line.
     *
     * @param unit name of the unit whose goal it is
     */
    public record Rung(jp.mieru.goals.contribution.Rung told, String unit) {}

    /**
     * How a share right above came about.
     *
     * @param title of the goal above; null while its unit writes on it again
     */
    public record Sum(@Nullable String title, Points points) {}
}
