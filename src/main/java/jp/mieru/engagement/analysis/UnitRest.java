package jp.mieru.engagement.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Those in a shown unit who are in no shown unit within it: how much their answers differ, and how much they must for all
 * that is hidden among them to stay open.
 *
 * <p>Whoever knows the sum s of the answers of n people and the sum of their squares knows of m of them that theirs add up to
 * m·s/n, give or take √(m(n−m)/n·q), q being the squares of the distances from the mean (Cauchy and Schwarz), and to no less
 * or more than m people can have. Where sums of values of an attribute are known as well, q is counted from their means, and
 * both m·s/n and m(n−m)/n value by value.
 *
 * @param spreads squares of the distances from the mean, and from the means by each attribute
 * @param needs how large each must be at least, 0 where nothing is hidden
 */
@SuppressWarnings("ArrayRecordComponent")
record UnitRest(double[] spreads, double[] needs) {
    private static final double NOTHING = 1e-9;
    private static final double WHOLE_SCALE = 1;

    /** Columns that are known among those left: the values of one attribute, of which none or some may be shown. */
    record Known(int[] columns, boolean[] shown) {
        /** The sum over all that is told apart: what is known, and the others together. */
        private double over(double[] parts, double[] all, Term term) {
            double part = parts[0];
            double whole = all[0];
            double sum = 0;
            for (int i = 0; i < columns.length; i++) {
                if (shown[i]) {
                    sum += term.of(parts[columns[i]], all[columns[i]]);
                    part -= parts[columns[i]];
                    whole -= all[columns[i]];
                }
            }
            return sum + term.of(part, whole);
        }

        /** What a group has answered if it answers as those do that it is told apart with. */
        private double over(double[] parts, double[] all, double[] sums) {
            double part = parts[0];
            double whole = all[0];
            double sum = sums[0];
            double expected = 0;
            for (int i = 0; i < columns.length; i++) {
                if (shown[i]) {
                    int column = columns[i];
                    expected += all[column] > NOTHING ? parts[column] * sums[column] / all[column] : 0;
                    part -= parts[column];
                    whole -= all[column];
                    sum -= sums[column];
                }
            }
            return expected + (whole > NOTHING ? part * sum / whole : 0);
        }
    }

    private interface Term {
        double of(double part, double whole);
    }

    /**
     * @param weights what those left count for, by column
     * @param sums what they have answered, by column
     * @param squares the squares of what they have answered
     * @param attributes the columns of each attribute, and which of them are known
     * @param hidden what groups among them count for, by column, whose answers are not told
     * @param lowest the least that one person can have answered, NaN where there are no ends
     */
    static UnitRest of(
            double[] weights,
            double[] sums,
            double squares,
            List<Known> attributes,
            List<double[]> hidden,
            double lowest) {
        var none = new Known(new int[0], new boolean[0]);
        double[] spreads = new double[attributes.size() + 1];
        double[] needs = new double[spreads.length];
        var need = new Need(weights, sums, lowest);
        for (int i = 0; i < spreads.length; i++) {
            Known known = i == 0 ? none : attributes.get(i - 1);
            spreads[i] = Math.max(
                    0, squares - known.over(sums, weights, (sum, weight) -> weight > NOTHING ? sum * sum / weight : 0));
            for (double[] group : hidden) {
                needs[i] = Math.max(needs[i], need.of(group, known));
            }
        }
        for (int i = 0; i < attributes.size(); i++) {
            Known known = attributes.get(i);
            for (int value = 0; value < known.columns.length; value++) {
                int column = known.columns[value];
                var parts = new ArrayList<>(hidden);
                if (!known.shown[value]) {
                    parts.add(weights);
                }
                for (double[] group : parts) {
                    needs[0] = Math.max(needs[0], need.of(only(group, column), none));
                    needs[i + 1] = Math.max(needs[i + 1], need.of(only(group, column), known));
                }
            }
        }
        return new UnitRest(spreads, needs);
    }

    /** Those of a group who are in one column, as a group. */
    private static double[] only(double[] group, int column) {
        double[] only = new double[group.length];
        only[0] = group[column];
        only[column] = group[column];
        return only;
    }

    /** The spread that leaves one person's whole scale open, or that of all in a group where these count for less. */
    private record Need(double[] weights, double[] sums, double lowest) {
        double of(double[] group, Known known) {
            double freedom = known.over(group, weights, Need::freedom);
            if (group[0] <= NOTHING || freedom <= NOTHING) {
                return 0;
            }
            double scale = Math.min(WHOLE_SCALE, group[0]);
            double aside = Double.isNaN(lowest) ? scale : toAnEnd(group, known);
            double reach = aside >= scale / 2 ? scale / 2 : scale - aside;
            return reach * reach / freedom;
        }

        private double toAnEnd(double[] group, Known known) {
            double expected = known.over(group, weights, sums);
            double least = group[0] * lowest;
            return Math.clamp(Math.min(expected - least, least + group[0] - expected), 0, group[0]);
        }

        private static double freedom(double part, double whole) {
            return whole > NOTHING ? Math.max(0, part * (whole - part) / whole) : 0;
        }
    }

    /** The same for somebody who knows only that answers differ so much at most. */
    UnitRest atMost(double spread) {
        return new UnitRest(
                Arrays.stream(spreads)
                        .map(known -> Math.max(0, spread - (spreads[0] - known)))
                        .toArray(),
                needs);
    }

    /** The least that others may take their answers to differ. */
    double least() {
        return Arrays.stream(spreads).min().orElse(0);
    }

    /** Whether what is hidden stays open if the spread is only known together with so much of others. */
    boolean isOpen(double others) {
        return IntStream.range(0, spreads.length)
                .allMatch(i -> needs[i] == 0 || spreads[i] + others >= needs[i] - NOTHING);
    }
}
