package jp.mieru.engagement.statistics;

import java.util.Optional;
import jp.mieru.platform.statistics.Interval;
import org.hipparchus.distribution.continuous.TDistribution;

/** How sure the mean of a group is. */
public final class Means {
    private static final double UPPER = 0.975;

    private Means() {}

    /**
     * Student's interval of a mean, with finite population correction (Cochran, Sampling Techniques, 3rd ed., 2.9; the
     * Civil Service People Survey tests its index with t likewise). None where the answers do not differ or the variance
     * is not known.
     *
     * @param asked people there are in the group, 0 where nobody knows
     */
    public static Optional<Interval> interval(Sample sample, int asked) {
        if (!sample.varies()) {
            return Optional.empty();
        }
        double half = new TDistribution(sample.people() - 1.0).inverseCumulativeProbability(UPPER)
                * Math.sqrt(sample.error())
                * FinitePopulation.correction(sample.people(), asked);
        return Optional.of(new Interval(sample.mean() - half, sample.mean() + half));
    }
}
