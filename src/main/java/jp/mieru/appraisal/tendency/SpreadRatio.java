package jp.mieru.appraisal.tendency;

import java.util.Optional;
import jp.mieru.platform.statistics.Interval;
import org.hipparchus.distribution.continuous.FDistribution;

/** A standard deviation over that of peers, with where it lies by the distribution F of the ratio of two variances. */
record SpreadRatio(double estimate, Interval interval) {
    /** None where either has nothing free, or where peers do not differ at all. */
    static Optional<SpreadRatio> of(Moments.Spread own, Moments.Spread peers) {
        if (own.freedom() < 1 || peers.freedom() < 1 || peers.squares() == 0) {
            return Optional.empty();
        }
        double ratio = own.variance() / peers.variance();
        var f = new FDistribution(own.freedom(), peers.freedom());
        double low = ratio / f.inverseCumulativeProbability(Confidence.UPPER);
        double high = ratio / f.inverseCumulativeProbability(Confidence.LOWER);
        return Optional.of(new SpreadRatio(Math.sqrt(ratio), new Interval(Math.sqrt(low), Math.sqrt(high))));
    }
}
