package jp.mieru.engagement.statistics;

import jp.mieru.platform.statistics.Interval;

/** The share of people who answered in one way. */
public final class Share {
    /** The 97.5th percentile of the normal distribution, as the published margins use it. */
    static final double Z = 1.96;

    private Share() {}

    /**
     * Margin of error in percentage points: 1.96·√(p(1 − p)/n)·√((N − n)/(N − 1)), the margin with finite population
     * correction of the Civil Service People Survey (Technical Guide 2018, p. 19–21).
     *
     * @param percent the share in percent, 0 to 100
     * @param answered people who answered, above 0
     * @param asked people asked, 0 where nobody knows
     */
    public static double margin(double percent, int answered, int asked) {
        double p = percent / 100;
        return 100 * Z * Math.sqrt(p * (1 - p) / answered) * FinitePopulation.correction(answered, asked);
    }

    /**
     * Wilson's score interval in percent, which also holds for few people and for shares near the ends (Wilson 1927,
     * JASA 22:209–212).
     *
     * @param people those who answered in that way
     * @param answered people who answered, above 0
     */
    public static Interval wilson(int people, int answered) {
        double n = answered;
        double p = people / n;
        double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new Interval(100 * (middle - half), 100 * (middle + half)).within(0, 100);
    }
}
