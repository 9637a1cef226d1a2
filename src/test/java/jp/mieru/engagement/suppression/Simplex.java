package jp.mieru.engagement.suppression;

import java.util.Arrays;

/**
 * Linear programming from a vertex that is known: the most of c·x with A·x ≤ b, x ≥ 0 and b ≥ 0 (dictionary method, Bland's
 * rule against going in circles). Hipparchus' solver gave wrong optima for such degenerate tables.
 */
final class Simplex {
    private static final double NOTHING = 1e-9;

    private final double[][] rows;
    private final int variables;

    /** @param rows factors of each limit, and last what it limits to, not below 0 */
    Simplex(double[][] rows, int variables) {
        this.rows = rows;
        this.variables = variables;
    }

    double most(double[] objective) {
        double[][] table = new double[rows.length + 1][];
        int[] basis = new int[rows.length];
        int width = variables + rows.length + 1;
        for (int i = 0; i < rows.length; i++) {
            table[i] = Arrays.copyOf(rows[i], width);
            table[i][variables] = 0;
            table[i][variables + i] = 1;
            table[i][width - 1] = rows[i][variables];
            basis[i] = variables + i;
        }
        table[rows.length] = Arrays.copyOf(objective, width);
        while (true) {
            int in = entering(table[rows.length]);
            if (in < 0) {
                return -table[rows.length][width - 1];
            }
            int out = leaving(table, basis, in);
            if (out < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(table, out, in);
            basis[out] = in;
        }
    }

    private static int entering(double[] objective) {
        for (int i = 0; i < objective.length - 1; i++) {
            if (objective[i] > NOTHING) {
                return i;
            }
        }
        return -1;
    }

    private static int leaving(double[][] table, int[] basis, int in) {
        int out = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < basis.length; i++) {
            double[] row = table[i];
            if (row[in] > NOTHING) {
                double ratio = row[row.length - 1] / row[in];
                if (ratio < least - NOTHING || (ratio < least + NOTHING && basis[i] < basis[out])) {
                    least = ratio;
                    out = i;
                }
            }
        }
        return out;
    }

    private static void pivot(double[][] table, int out, int in) {
        double[] row = table[out];
        double scale = row[in];
        for (int i = 0; i < row.length; i++) {
            row[i] /= scale;
        }
        for (double[] other : table) {
            double factor = other == row ? 0 : other[in];
            if (factor != 0) {
                for (int i = 0; i < row.length; i++) {
                    other[i] -= factor * row[i];
                }
            }
        }
    }
}
