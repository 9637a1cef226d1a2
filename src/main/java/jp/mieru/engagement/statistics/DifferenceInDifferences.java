package jp.mieru.engagement.statistics;

import java.util.List;
import java.util.Optional;
import jp.mieru.engagement.statistics.Starts.Moved;
import jp.mieru.platform.statistics.Interval;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How far a group moved beyond others that moved at the same time: its change less theirs (difference in differences; Donald
 * and Lang 2007, Review of Economics and Statistics 89:221–233, on one group that differs among few). Groups move in their own
 * ways also where nothing is done, so the group is set against where the next of the others would lie, not against their mean:
 * the prediction interval of Higgins, Thompson and Spiegelhalter (2009, JRSS A 172:137–159) with k − 2 degrees of freedom,
 * widened by the group's own error; degrees of freedom put together after Satterthwaite (1946, Biometrics Bulletin 2:110–114).
 * All changes are taken from where groups truly stood ({@link Starts}), so that one chosen for a low figure is not credited
 * with the rise that such a figure brings by itself.
 *
 * @param change of the group, in points
 * @param expected what a group that began at this figure would have changed by, going by the others
 * @param groups how many others there are
 * @param effect the group's change less what was to be expected
 * @param error square of the effect's standard error
 * @param interval where the effect lies with 95 % confidence
 * @param probability of an effect at least as large if there were none: the two-sided p
 */
public record DifferenceInDifferences(
        double change,
        double expected,
        int groups,
        double effect,
        double error,
        Interval interval,
        double probability) {
    /** The fewest others that a group is set against. */
    public static final int FEWEST = 5;

    private static final double UPPER = 0.975;

    /**
     * The group beside the others; none for too few others, or where it is not known how far chance may have moved the group.
     *
     * @param starts where all comparable groups stood, these and those that are not among the others
     */
    public static Optional<DifferenceInDifferences> of(Change group, List<Change> others, Starts starts) {
        var known = others.stream().filter(Change::varies).map(starts::moved).toList();
        return known.size() < FEWEST || !group.varies() ? Optional.empty() : Optional.of(beside(group, known, starts));
    }

    private static DifferenceInDifferences beside(Change group, List<Moved> others, Starts starts) {
        var together = RandomEffects.of(
                others.stream().mapToDouble(Moved::points).toArray(),
                others.stream().mapToDouble(Moved::error).toArray());
        var own = starts.moved(group);
        double next = together.between() + together.error();
        double error = own.error() + next;
        double freedom = error
                * error
                / (share(own.before(), group.before())
                        + share(own.after(), group.after())
                        + next * next / (others.size() - 2.0));
        var t = new TDistribution(freedom);
        double effect = own.points() - together.mean();
        double half = t.inverseCumulativeProbability(UPPER) * Math.sqrt(error);
        return new DifferenceInDifferences(
                group.points(),
                group.points() - effect,
                others.size(),
                effect,
                error,
                new Interval(effect - half, effect + half),
                2 * (1 - t.cumulativeProbability(Math.abs(effect) / Math.sqrt(error))));
    }

    private static double share(double error, Sample sample) {
        return error * error / (sample.people() - 1);
    }
}
