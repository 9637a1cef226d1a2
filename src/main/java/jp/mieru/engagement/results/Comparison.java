package jp.mieru.engagement.results;

import java.util.Locale;
import jp.mieru.engagement.suppression.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One construct or index of a unit beside those around it, as its page shows it.
 *
 * @param name of the construct or index
 * @param unit the unit's own figure
 * @param before what it was in the round before
 * @param around that of the unit around it
 * @param whole that of the whole
 */
public record Comparison(String name, Figure unit, Figure before, Figure around, Figure whole) {
    /** A score with one decimal, or null where it is hidden. */
    public static @Nullable String text(Figure figure) {
        Double score = figure.score();
        return score == null ? null : String.format(Locale.ROOT, "%.1f", score);
    }

    /** Difference between the unit and the whole in whole points, taken before rounding; null where one is hidden. */
    public @Nullable Long difference() {
        return less(whole);
    }

    /** Difference from the round before in whole points, taken before rounding; null where one is hidden or unknown. */
    public @Nullable Long change() {
        return less(before);
    }

    private @Nullable Long less(Figure other) {
        Double own = unit.score();
        Double compared = other.score();
        return own == null || compared == null ? null : Math.round(own - compared);
    }

    /** Whether the unit's own figure is shown. */
    public boolean shown() {
        return unit.verdict() == Verdict.SHOWN;
    }
}
