package jp.mieru.appraisal.tendency;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.mieru.platform.statistics.Interval;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.util.FastMath;

/** How the level of each sheet goes with that of the one rated before it: Pearson's correlation, its interval by Fisher's z. */
record Succession(double correlation, Interval interval) {
    private static final int FISHER = 3;
    private static final double ALMOST_ONE = 0.999_999;

    /**
     * Of the sheets of one rater. None where too few follow one another, or where they do not differ.
     *
     * @param fewest at least 5
     */
    static Optional<Succession> of(List<RatedSheet> sheets, int fewest) {
        double[] levels = sheets.stream()
                .sorted(Comparator.comparingInt(RatedSheet::order))
                .mapToDouble(RatedSheet::level)
                .toArray();
        int pairs = levels.length - 1;
        if (levels.length < fewest) {
            return Optional.empty();
        }
        double correlation = correlation(levels);
        if (Double.isNaN(correlation)) {
            return Optional.empty();
        }
        double z = FastMath.atanh(Math.clamp(correlation, -ALMOST_ONE, ALMOST_ONE));
        double half =
                new NormalDistribution().inverseCumulativeProbability(Confidence.UPPER) / Math.sqrt(pairs - FISHER);
        return Optional.of(new Succession(correlation, new Interval(Math.tanh(z - half), Math.tanh(z + half))));
    }

    private static double correlation(double[] levels) {
        var before = Moments.NONE;
        var after = Moments.NONE;
        for (int i = 1; i < levels.length; i++) {
            before = before.and(Moments.of(levels[i - 1]));
            after = after.and(Moments.of(levels[i]));
        }
        double together = 0;
        for (int i = 1; i < levels.length; i++) {
            together += (levels[i - 1] - before.mean()) * (levels[i] - after.mean());
        }
        return together / Math.sqrt(before.squares() * after.squares());
    }
}
