package jp.mieru.goals.line;

import java.util.List;
import jp.mieru.goals.lineage.Lineage;
import jp.mieru.goals.sheet.Goal;
import org.jspecify.annotations.Nullable;

/**
 * The line of a goal, from the philosophy down to it.
 *
 * @param philosophy its title, or null where none is written for the year
 * @param levels goals above, the highest level first
 * @param achievement what the goal came to in percent; null as long as there is no result
 * @param sums how the share in each goal above came about, the nearest first; empty as long as there is no result
 */
public record GoalLine(
        @Nullable String philosophy,
        List<Lineage.Served> aims,
        List<Level> levels,
        Goal goal,
        @Nullable Integer achievement,
        List<Sum> sums) {
    /** Tenths of a percent twice over, in percent. */
    private static final double THOUSANDTHS = 10_000;

    /** Goals at the same distance. */
    public record Level(List<Rung> rungs) {}

    /**
     * A goal on the line.
     *
     * @param unit name of the unit whose goal it is
     */
    public record Rung(jp.mieru.goals.contribution.Rung told, String unit) {}

    /**
     * How a share came about: by points where the goal is served directly, over other goals, or both.
     *
     * @param ways the goals in between, with the names of their units
     */
    public record Sum(Rung above, List<Way> ways) {
        public jp.mieru.goals.contribution.Rung told() {
            return above.told();
        }

        /** Several things are added up: then the sum is told at the end. */
        public boolean isSum() {
            return told().tenths() != null && ways.size() + (told().points() == null ? 0 : 1) > 1;
        }
    }

    /**
     * A way over a goal in between.
     *
     * @param unit name of the unit whose goal it is
     */
    public record Way(jp.mieru.goals.contribution.Rung.Way told, String unit) {
        /** What it adds to the share, in percent. */
        public double product() {
            return told.own() * told.further() / THOUSANDTHS;
        }
    }
}
