package jp.mieru.goals.line;

import java.util.List;
import jp.mieru.goals.contribution.Portion;
import jp.mieru.goals.sheet.Goal;
import org.jspecify.annotations.Nullable;

/**
 * The line of a goal, from the philosophy down to it.
 *
 * @param philosophy its title, or null where none is written for the year
 * @param levels goals above, the highest level first
 * @param sums the figures behind the share in each goal that it serves itself
 */
public record GoalLine(
        @Nullable String philosophy,
        List<LineQueries.Aim> aims,
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
     * @param tenths share of its result that came from the goal at the bottom, in tenths of a percent; null where it is told in words
     * @param portion the same in words; null before there is any result
     */
    public record Rung(
            Above goal,
            String unit,
            @Nullable Integer tenths,
            @Nullable Portion portion) {}

    /**
     * How a share right above came about.
     *
     * @param title of the goal above; null while its unit writes on it again
     * @param share hundredths of the goal that serve it
     * @param points share × weight × difficulty × achievement; a whole year's work at 100% is 100 points
     * @param all the same of all that serve it; null where it would tell another person's
     */
    public record Sum(
            String title,
            int share,
            double points,
            @Nullable Double all) {}
}
