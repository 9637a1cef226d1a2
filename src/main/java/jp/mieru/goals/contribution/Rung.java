package jp.mieru.goals.contribution;

import jp.mieru.goals.lineage.Lineage.Upper;
import org.jspecify.annotations.Nullable;

/**
 * What a goal did for one above it, as somebody may learn it.
 *
 * @param tenths share of its result that came from the goal below, in tenths of a percent; null where it would tell another
 *     person's result, or there is no result yet
 * @param portion the same in a word; null as long as there is no result
 * @param points how the share came about, null unless the goal below serves it directly
 */
public record Rung(
        Upper goal,
        @Nullable Integer tenths,
        @Nullable Portion portion,
        @Nullable Points points) {
    /**
     * Share × weight × difficulty × achievement; a whole year's work at 100% is 100 points.
     *
     * @param share hundredths of the goal below that serve the one above
     * @param own of the goal below
     * @param all of everything that serves the goal above; null where it would tell another person's
     */
    public record Points(int share, double own, @Nullable Double all) {}
}
