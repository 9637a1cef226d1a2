package jp.mieru.engagement.statistics;

import java.util.List;

/**
 * Draws the means of small groups towards the group around them, as far as chance may have moved them: θ̂ = B·μ + (1 − B)·y
 * with B = (σ²/n)/(τ² + σ²/n) (empirical Bayes; Efron and Morris 1975, JASA 70:311–319). How much groups truly differ, τ²,
 * is estimated by the moments of the groups' distances from those around them (DerSimonian and Laird 1986).
 */
public final class Shrinkage {
    private final double between;

    private Shrinkage(double between) {
        this.between = between;
    }

    /** For groups that truly differ with this variance, 0 or more. */
    public static Shrinkage of(double between) {
        return new Shrinkage(between);
    }

    /**
     * Estimates how much groups differ from the groups around them.
     *
     * @param groups the groups
     * @param around the mean of the group around each
     */
    public static Shrinkage estimate(List<Sample> groups, double[] around) {
        double weights = 0;
        double squares = 0;
        double distance = 0;
        int counted = 0;
        for (int i = 0; i < around.length; i++) {
            Sample group = groups.get(i);
            if (group.varies() && Double.isFinite(around[i])) {
                double weight = 1 / group.error();
                weights += weight;
                squares += weight * weight;
                distance += weight * (group.mean() - around[i]) * (group.mean() - around[i]);
                counted++;
            }
        }
        double spread = weights - squares / weights;
        return new Shrinkage(counted < 2 || spread <= 0 ? 0 : Math.max(0, (distance - (counted - 1)) / spread));
    }

    /** How far a group is drawn towards the one around it: 0 not at all, 1 wholly. */
    public double pull(Sample group) {
        return group.varies() ? group.error() / (between + group.error()) : 0;
    }

    /** The mean as it is drawn towards that of the group around it. */
    public double shrunk(Sample group, double around) {
        double pull = pull(group);
        return pull * around + (1 - pull) * group.mean();
    }
}
