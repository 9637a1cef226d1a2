package jp.mieru.engagement.statistics;

import jp.mieru.platform.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Figures as they leave the house, on pages and in files: with one decimal. Differences, medians and intervals are taken
 * before, from figures that are not rounded.
 */
public final class Tenths {
    private static final double TENTHS = 10;

    private Tenths() {}

    /** The figure with one decimal. */
    public static double of(double figure) {
        return Math.round(TENTHS * figure) / TENTHS;
    }

    /** The figure with one decimal, or none. */
    public static @Nullable Double orNull(@Nullable Double figure) {
        return figure == null ? null : of(figure);
    }

    /** An interval with one decimal: its middle, and half its width. */
    public static Interval of(Interval interval) {
        double middle = of((interval.low() + interval.high()) / 2);
        double half = of((interval.high() - interval.low()) / 2);
        return new Interval(of(middle - half), of(middle + half));
    }
}
