package jp.mieru.engagement.themes;

import jp.mieru.engagement.statistics.Interval;
import jp.mieru.engagement.statistics.Share;

/**
 * How the share of those who write of a theme has changed, in percentage points.
 *
 * @param points this time's share less last time's, unrounded
 * @param interval where the change lies with 95 % confidence
 */
public record ShareChange(double points, Interval interval) {
    /**
     * The hybrid score interval of Newcombe (1998, Interval estimation for the difference between independent proportions,
     * Statistics in Medicine 17:873–890, method 10): Wilson's intervals of both shares joined.
     *
     * @param mentions those who write of it
     * @param writers those who write anything, above 0
     */
    public static ShareChange between(int mentions, int writers, int mentionsBefore, int writersBefore) {
        double now = 100.0 * mentions / writers;
        double before = 100.0 * mentionsBefore / writersBefore;
        Interval one = Share.wilson(mentions, writers);
        Interval other = Share.wilson(mentionsBefore, writersBefore);
        double difference = now - before;
        return new ShareChange(
                difference,
                new Interval(
                        difference - Math.hypot(now - one.low(), other.high() - before),
                        difference + Math.hypot(one.high() - now, before - other.low())));
    }

    /** Whether chance explains it. */
    public boolean isChance() {
        return interval.contains(0);
    }
}
