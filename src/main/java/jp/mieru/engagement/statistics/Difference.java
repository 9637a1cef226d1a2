package jp.mieru.engagement.statistics;

import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A difference between two figures and how easily chance brings one as large about. Without finite population correction:
 * people answer otherwise on another day, also where all of them answered.
 *
 * @param value one figure less the other, unrounded
 * @param probability of a difference at least as large if there were none: the two-sided p
 */
public record Difference(double value, double probability) {
    private static final double ROUND_UP = 0.5;

    /** Between two groups of different people: Welch's t-test (Welch 1947, Biometrika 34:28–35). None for too few people. */
    public static Optional<Difference> between(Sample one, Sample other) {
        if (!one.varies() || !other.varies()) {
            return Optional.empty();
        }
        double error = one.error() + other.error();
        double freedom = error
                * error
                / (one.error() * one.error() / (one.people() - 1)
                        + other.error() * other.error() / (other.people() - 1));
        return Optional.of(of(one.mean() - other.mean(), error, freedom));
    }

    /**
     * Between a group and the whole that it is a part of. The whole less the group are other people, and the group differs
     * from the whole exactly where it differs from them.
     */
    public static Optional<Difference> ofPart(Sample part, Sample whole) {
        return part.people() >= whole.people()
                ? Optional.empty()
                : between(part, part.othersIn(whole))
                        .map(found -> new Difference(part.mean() - whole.mean(), found.probability));
    }

    /** Between a group and a fixed figure, such as a benchmark: the one-sample t-test (Student 1908). */
    public static Optional<Difference> from(double fixed, Sample sample) {
        return sample.varies()
                ? Optional.of(of(sample.mean() - fixed, sample.error(), sample.people() - 1.0))
                : Optional.empty();
    }

    /**
     * The difference as whole points, from figures that are not rounded: 52.952 less 58.495 is −6, though 53 less 58 is −5
     * (Civil Service People Survey 2018, Technical Guide).
     */
    public static int points(double one, double other) {
        double difference = one - other;
        return (int) (Math.signum(difference) * Math.floor(Math.abs(difference) + ROUND_UP));
    }

    private static Difference of(double value, double error, double freedom) {
        double t = Math.abs(value) / Math.sqrt(error);
        return new Difference(value, 2 * (1 - new TDistribution(freedom).cumulativeProbability(t)));
    }
}
