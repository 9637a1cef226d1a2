package jp.mieru.engagement.results;

import jp.mieru.platform.statistics.Interval;

/** A change as the pages tell it, beside what is built in. */
record Change(
        int round, String unit, String construct, double built, Interval interval, double probability, boolean named) {
    /** In points; less is taken for nothing. */
    private static final double NOTHING = 0.75;
    /** Times the half of its interval; more can hardly be overlooked. */
    private static final double CLEARLY = 1.6;

    /** Whether it is told as more than chance, and in the right direction. */
    boolean found() {
        return named && Math.signum(interval.low() + interval.high()) == Math.signum(built);
    }

    boolean covered() {
        return interval.contains(built);
    }

    boolean nothing() {
        return Math.abs(built) < NOTHING;
    }

    boolean clear() {
        return Math.abs(built) > CLEARLY * (interval.high() - interval.low()) / 2;
    }
}
