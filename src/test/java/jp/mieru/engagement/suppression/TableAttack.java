package jp.mieru.engagement.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * An attacker who knows what is published of a round and how its tables hang together, and solves by linear programming
 * for what is not. The unknowns are the amounts directly in each unit, for each value of each attribute and for those
 * whose value is not known; whatever the attribute, they add up to the same. Knows nothing of how figures were hidden.
 *
 * <p>The true amounts solve all that is known, and the search starts from them; where it ends does not depend on it.
 */
final class TableAttack {
    /** The least and the most that a hidden amount can be. */
    record Interval(double least, double most) {
        double width() {
            return most - least;
        }
    }

    private final Forest units;
    private final int[] attributes;
    private final int perUnit;
    private final double[] truth;
    private final double[] most;
    private final Equations known;
    private @Nullable Simplex simplex;

    TableAttack(Forest units, int[] attributes) {
        this.units = units;
        this.attributes = attributes;
        this.perUnit = Arrays.stream(attributes).map(values -> values + 1).sum();
        this.truth = new double[(units.size() + 1) * perUnit];
        this.most = new double[truth.length];
        this.known = new Equations(truth.length);
        Arrays.fill(most, Double.POSITIVE_INFINITY);
        for (int slot = 0; slot <= units.size(); slot++) {
            for (int attribute = 1; attribute < attributes.length; attribute++) {
                double[] row = new double[truth.length];
                add(row, slot, attribute, 1);
                add(row, slot, 0, -1);
                known.add(row);
            }
        }
    }

    /** Learns a published amount. */
    void learn(int slot, int column) {
        known.add(sum(slot, column));
    }

    /** What there truly is directly in a unit, of a value (the last for those not known), and how much there can be. */
    void setDirectly(int slot, int attribute, int value, double amount, double limit) {
        int unknown = unknown(slot, attribute, value);
        truth[unknown] = amount;
        most[unknown] = limit;
        if (limit == 0) {
            known.add(one(unknown));
        }
    }

    /** What follows for an amount that is published for other units or values. */
    Interval interval(int slot, int column) {
        return interval(sum(slot, column));
    }

    /** What follows for an amount directly in a unit, of a value or (the last) of those not known. */
    Interval interval(int slot, int attribute, int value) {
        return interval(one(unknown(slot, attribute, value)));
    }

    private Interval interval(double[] amount) {
        double true_ = IntStream.range(0, truth.length)
                .mapToDouble(i -> amount[i] * truth[i])
                .sum();
        double[] free = known.free(amount);
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

    private double[] one(int unknown) {
        double[] row = new double[truth.length];
        row[unknown] = 1;
        return row;
    }

    private double[] sum(int slot, int column) {
        double[] row = new double[truth.length];
        int attribute = 0;
        int first = 1;
        while (column > 0 && column >= first + attributes[attribute]) {
            first += attributes[attribute++];
        }
        for (int at = 0; at <= units.size(); at++) {
            if (isWithin(at, slot)) {
                if (column == 0) {
                    add(row, at, 0, 1);
                } else {
                    row[unknown(at, attribute, column - first)] = 1;
                }
            }
        }
        return row;
    }

    private void add(double[] row, int slot, int attribute, double factor) {
        for (int value = 0; value <= attributes[attribute]; value++) {
            row[unknown(slot, attribute, value)] += factor;
        }
    }

    private int unknown(int slot, int attribute, int value) {
        int before = Arrays.stream(attributes, 0, attribute)
                .map(values -> values + 1)
                .sum();
        return slot * perUnit + before + value;
    }

    private boolean isWithin(int slot, int around) {
        int at = slot;
        while (at != around && at != units.size()) {
            at = units.slot(units.parent(at));
        }
        return at == around;
    }
}
