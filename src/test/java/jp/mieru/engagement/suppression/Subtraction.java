package jp.mieru.engagement.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An attacker who adds and subtracts shown sums, by linear algebra over the people directly in each group. Knows nothing
 * of the rules that hid the figures.
 */
final class Subtraction {
    private static final double NOTHING = 1e-9;
    private final List<double[]> basis = new ArrayList<>();

    /** Learns the sum over these cells. */
    void learn(double[] cells) {
        double[] rest = reduce(cells);
        int pivot = pivot(rest);
        if (pivot < rest.length) {
            double scale = rest[pivot];
            basis.add(Arrays.stream(rest).map(cell -> cell / scale).toArray());
        }
    }

    /** Whether the sum over these cells follows from what was learnt. */
    boolean knows(double[] cells) {
        double[] rest = reduce(cells);
        return pivot(rest) == rest.length;
    }

    private double[] reduce(double[] cells) {
        double[] rest = cells.clone();
        for (double[] row : basis) {
            double factor = rest[pivot(row)];
            Arrays.setAll(rest, i -> rest[i] - factor * row[i]);
        }
        return rest;
    }

    private static int pivot(double[] row) {
        return IntStream.range(0, row.length)
                .filter(i -> Math.abs(row[i]) > NOTHING)
                .findFirst()
                .orElse(row.length);
    }
}
