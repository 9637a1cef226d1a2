package jp.mieru.engagement.comparing;

import java.util.Locale;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.platform.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One construct or index of a unit beside those around it, as its page shows it.
 *
 * @param code of the construct or index
 * @param name of the construct or index
 * @param index whether it is an index of other lines
 * @param unit the unit's own figure
 * @param interval where it lies with 95 % confidence
 * @param shrunk the score drawn towards that of the unit around, null where that makes no odds
 * @param before what it was in the round before
 * @param around that of the unit around it
 * @param benchmark the median of the units of its kind, null where there are few
 * @param whole that of the whole
 * @param toBefore difference from the round before
 * @param toBenchmark difference from the benchmark
 * @param toWhole difference from the whole
 */
public record Comparison(
        String code,
        String name,
        boolean index,
        Figure unit,
        @Nullable Interval interval,
        @Nullable Double shrunk,
        Figure before,
        Figure around,
        @Nullable Double benchmark,
        Figure whole,
        @Nullable Gap toBefore,
        @Nullable Gap toBenchmark,
        @Nullable Gap toWhole) {

    /** A score with one decimal, or null where it is hidden. */
    public static @Nullable String text(Figure figure) {
        return text(figure.score());
    }

    /** A number with one decimal, or null for none. */
    public static @Nullable String text(@Nullable Double score) {
        return score == null ? null : String.format(Locale.ROOT, "%.1f", score);
    }

    /** Half the width of the interval with one decimal, or null where there is none. */
    public @Nullable String margin() {
        return margin(interval);
    }

    static @Nullable String margin(@Nullable Interval interval) {
        return interval == null ? null : text((interval.high() - interval.low()) / 2);
    }

    /** Whether the unit's own figure is shown. */
    public boolean shown() {
        return unit.shown();
    }
}
