package jp.mieru.engagement.themes;

import jp.mieru.engagement.statistics.Share;
import jp.mieru.platform.statistics.Interval;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How the share of those who write of a theme has changed, in percentage points.
 *
 * @param points this time's share less last time's, unrounded
 * @param interval where the change lies with 95 % confidence
 * @param probability p of such a change if nothing had changed: the score test of two proportions, pooled
 */
public record ShareChange(double points, Interval interval, double probability) {
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
                        difference + Math.hypot(one.high() - now, before - other.low())),
                probability(mentions, writers, mentionsBefore, writersBefore));
    }

    private static double probability(int mentions, int writers, int mentionsBefore, int writersBefore) {
        double pooled = (double) (mentions + mentionsBefore) / (writers + writersBefore);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / writers + 1.0 / writersBefore));
        double difference = (double) mentions / writers - (double) mentionsBefore / writersBefore;
        return error == 0 ? 1 : 2 * new NormalDistribution().cumulativeProbability(-Math.abs(difference) / error);
    }
}
