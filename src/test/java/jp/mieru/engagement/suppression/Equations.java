package jp.mieru.engagement.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Sums that are known, kept solved (Gauss and Jordan): each gives one unknown in terms of those that follow from none. */
final class Equations {
    static final double NOTHING = 1e-9;

    private final int unknowns;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private final BitSet solved = new BitSet();

    Equations(int unknowns) {
        this.unknowns = unknowns;
    }

    /** Adds a sum; one that follows from the others changes nothing. */
    void add(double[] factors) {
        double[] row = reduce(factors);
        int pivot = IntStream.range(0, unknowns)
                .filter(i -> Math.abs(row[i]) > NOTHING)
                .findFirst()
                .orElse(unknowns);
        if (pivot == unknowns) {
            return;
        }
        double scale = row[pivot];
        Arrays.setAll(row, i -> row[i] / scale);
        rows.forEach(other -> takeOff(other, row, other[pivot]));
        rows.add(row);
        pivots.add(pivot);
        solved.set(pivot);
    }

    /** How the sum changes with each free unknown. */
    double[] free(double[] factors) {
        double[] row = reduce(factors);
        return IntStream.range(0, unknowns)
                .filter(unknown -> !solved.get(unknown))
                .mapToDouble(unknown -> row[unknown])
                .toArray();
    }

    private double[] reduce(double[] factors) {
        double[] row = factors.clone();
        for (int i = 0; i < rows.size(); i++) {
            takeOff(row, rows.get(i), row[pivots.get(i)]);
        }
        return row;
    }

    private static void takeOff(double[] row, double[] other, double factor) {
        if (Math.abs(factor) > NOTHING) {
            Arrays.setAll(row, i -> row[i] - factor * other[i]);
        }
    }
}
