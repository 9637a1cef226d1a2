package jp.mieru.engagement.statistics;

import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How far a group moved beyond others that moved at the same time: its change less theirs (difference in differences; Donald
 * and Lang 2007, Review of Economics and Statistics 89:221–233, on one group that differs among few). Groups move in their own
 * ways also where nothing is done, so the group is set against where the next of the others would lie, not against their mean:
 * the prediction interval of Higgins, Thompson and Spiegelhalter (2009, JRSS A 172:137–159) with k − 2 degrees of freedom,
 * widened by the group's own error; degrees of freedom put together after Satterthwaite (1946, Biometrics Bulletin 2:110–114).
 *
 * @param change of the group, in points
 * @param others what the others changed by, the surer ones counting more
 * @param groups how many others there are
 * @param effect the group's change less that of the others
 * @param error square of the effect's standard error
 * @param interval where the effect lies with 95 % confidence
 * @param probability of an effect at least as large if there were none: the two-sided p
 */
public record DifferenceInDifferences(
        double change, double others, int groups, double effect, double error, Interval interval, double probability) {
    /** The fewest others that a group is set against. */
    public static final int FEWEST = 5;

    private static final double UPPER = 0.975;

    /** The group beside the others; none for too few others, or where it is not known how far chance may have moved the group. */
    public static Optional<DifferenceInDifferences> of(Change group, List<Change> others) {
        var known = others.stream().filter(Change::varies).toList();
        return known.size() < FEWEST || !group.varies() ? Optional.empty() : Optional.of(beside(group, known));
    }

    private static DifferenceInDifferences beside(Change group, List<Change> others) {
        var together = RandomEffects.of(
                others.stream().mapToDouble(Change::points).toArray(),
                others.stream().mapToDouble(Change::error).toArray());
        double next = together.between() + together.error();
        double error = group.error() + next;
        double freedom =
                error * error / (share(group.before()) + share(group.after()) + next * next / (others.size() - 2.0));
        var t = new TDistribution(freedom);
        double effect = group.points() - together.mean();
        double half = t.inverseCumulativeProbability(UPPER) * Math.sqrt(error);
        return new DifferenceInDifferences(
                group.points(),
                together.mean(),
                others.size(),
                effect,
                error,
                new Interval(effect - half, effect + half),
                2 * (1 - t.cumulativeProbability(Math.abs(effect) / Math.sqrt(error))));
    }

    private static double share(Sample sample) {
        return sample.error() * sample.error() / (sample.people() - 1);
    }
}
