package jp.mieru.engagement.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An attacker who knows sums of amounts that are not known, and how large each can be, and solves by linear programming for
 * others. The true amounts solve all that is known, and the search starts from them; where it ends does not depend on it.
 */
public final class LinearAttack {
    /** The least and the most that something hidden can be. */
    public record Interval(double least, double most) {
        public double width() {
            return most - least;
        }
    }

    private final double[] truth;
    private final double[] most;
    private final Equations known;
    private @Nullable Simplex simplex;

    /** @param unknowns how many amounts there are, from 0 on */
    public LinearAttack(int unknowns) {
        this.truth = new double[unknowns];
        this.most = new double[unknowns];
        this.known = new Equations(unknowns);
        Arrays.fill(most, Double.POSITIVE_INFINITY);
    }

    /** What an amount truly is, and how much it can be. */
    public void set(int unknown, double amount, double limit) {
        truth[unknown] = amount;
        most[unknown] = limit;
        if (limit == 0) {
            known.add(one(unknown));
        }
    }

    /** Learns a sum: how often each amount is in it. */
    public void learn(double[] sum) {
        known.add(sum);
    }

    /** A sum of nothing. */
    public double[] nothing() {
        return new double[truth.length];
    }

    /** The sum that is just one amount. */
    public double[] one(int unknown) {
        double[] row = nothing();
        row[unknown] = 1;
        return row;
    }

    /** What follows for a sum. */
    public Interval interval(double[] sum) {
        double true_ = IntStream.range(0, truth.length)
                .mapToDouble(i -> sum[i] * truth[i])
                .sum();
        double[] free = known.free(sum);
        double[] less = Arrays.stream(free).map(factor -> -factor).toArray();
        return new Interval(true_ - mostChange(free), true_ + mostChange(less));
    }

    /** Unknowns that others follow from are put as differences from the truth, up or down. */
    private double mostChange(double[] down) {
        if (simplex == null) {
            simplex = new Simplex(limits(), 2 * down.length);
        }
        double[] both = new double[2 * down.length];
        for (int i = 0; i < down.length; i++) {
            both[i] = -down[i];
            both[down.length + i] = down[i];
        }
        return simplex.most(both);
    }

    private double[][] limits() {
        List<double[]> limits = new ArrayList<>();
        for (int unknown = 0; unknown < truth.length; unknown++) {
            double[] free = known.free(one(unknown));
            if (Arrays.stream(free).anyMatch(factor -> Math.abs(factor) > Equations.NOTHING)) {
                limits.add(limit(free, -1, truth[unknown]));
                if (most[unknown] < Double.POSITIVE_INFINITY) {
                    limits.add(limit(free, 1, most[unknown] - truth[unknown]));
                }
            }
        }
        return limits.toArray(double[][]::new);
    }

    private static double[] limit(double[] free, int sign, double right) {
        double[] row = new double[2 * free.length + 1];
        for (int i = 0; i < free.length; i++) {
            row[i] = sign * free[i];
            row[free.length + i] = -sign * free[i];
        }
        row[2 * free.length] = Math.max(0, right);
        return row;
    }
}
