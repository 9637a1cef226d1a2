package jp.mieru.engagement.results;

import java.util.List;
import java.util.Locale;
import jp.mieru.engagement.comparing.Gap;
import org.jspecify.annotations.Nullable;

/**
 * A unit's row in a heat table.
 *
 * @param code of the unit, or null for the whole
 * @param name of the unit
 * @param depth how far it is moved in, 0 for not at all
 * @param asked people asked, where known
 * @param answered people who answered
 * @param cells one for each construct and index
 */
public record HeatRow(
        @Nullable String code,
        String name,
        int depth,
        @Nullable Integer asked,
        int answered,
        List<Cell> cells) {
    private static final double POINTS_A_STEP = 4;

    /** How many points of difference one step of colour stands for. */
    public static int pointsAStep() {
        return (int) POINTS_A_STEP;
    }

    /**
     * A figure with its colour.
     *
     * @param score the score as text, null where it is hidden
     * @param step how far from the whole, −3 to 3; 0 where chance explains the difference
     */
    public record Cell(@Nullable String score, int step) {}

    /** A score in whole points. */
    public static String points(double score) {
        return String.format(Locale.ROOT, "%.0f", score);
    }

    /** The step of colour for a difference: none where chance explains it. */
    public static int step(@Nullable Gap gap) {
        return gap == null || !gap.real()
                ? 0
                : (int) Math.signum(gap.points())
                        * Math.clamp(Math.round(Math.abs(gap.points()) / POINTS_A_STEP), 1, 3);
    }
}
