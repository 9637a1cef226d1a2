package jp.mieru.engagement.scoring;

import jp.mieru.survey.Forest;

/**
 * Sums of what the people of one column contributed to each mean, unit by unit. All that an answer adds to lies side by
 * side, so that it touches few places in memory. Values are counted from a shift near them, so that nothing is lost when
 * sums of squares are subtracted.
 */
final class CellSums {
    private static final double NOTHING = 1e-9;

    private static final int PEOPLE = 0;
    private static final int VALUES = 1;
    private static final int SQUARES = 2;
    private static final int PLAIN = 3;
    private static final int WEIGHTS = 3;
    private static final int SQUARED_WEIGHTS = 4;
    private static final int WEIGHTED = 5;

    private final int slots;
    private final int constructs;
    private final int means;
    private final int[] respondents;
    private int size = PLAIN;
    private double[] sums;

    CellSums(int slots, int constructs, int means) {
        this.slots = slots;
        this.constructs = constructs;
        this.means = means;
        this.respondents = new int[slots * constructs];
        this.sums = new double[slots * means * size];
    }

    /** Somebody answered a question of the construct. */
    void count(int slot, int construct) {
        respondents[slot * constructs + construct]++;
    }

    void add(int slot, int mean, double value, double weight) {
        if (weight != 1 && size == PLAIN) {
            widen();
        }
        int at = (slot * means + mean) * size;
        sums[at + PEOPLE]++;
        sums[at + VALUES] += weight * value;
        sums[at + SQUARES] += weight * value * value;
        if (size == WEIGHTED) {
            sums[at + WEIGHTS] += weight;
            sums[at + SQUARED_WEIGHTS] += weight * weight;
        }
    }

    /** Makes room for weights, which are 1 for all who were counted so far. */
    private void widen() {
        double[] wide = new double[slots * means * WEIGHTED];
        for (int from = 0, to = 0; from < sums.length; from += PLAIN, to += WEIGHTED) {
            System.arraycopy(sums, from, wide, to, PLAIN);
            wide[to + WEIGHTS] = sums[from + PEOPLE];
            wide[to + SQUARED_WEIGHTS] = sums[from + PEOPLE];
        }
        sums = wide;
        size = WEIGHTED;
    }

    /** Adds the sums of each unit to those around it. */
    void sumUp(Forest units) {
        units.bottomUp().forEach(unit -> {
            int around = units.slot(units.parent(unit));
            addUp(respondents, unit, around, constructs);
            int length = means * size;
            for (int i = 0; i < length; i++) {
                sums[around * length + i] += sums[unit * length + i];
            }
        });
    }

    private static void addUp(int[] counts, int from, int to, int length) {
        for (int i = 0; i < length; i++) {
            counts[to * length + i] += counts[from * length + i];
        }
    }

    int respondents(int slot, int construct) {
        return respondents[slot * constructs + construct];
    }

    int people(int slot, int mean) {
        return (int) sum(slot, mean, PEOPLE);
    }

    /** What the people count for together. */
    double weight(int slot, int mean) {
        return sum(slot, mean, size == WEIGHTED ? WEIGHTS : PEOPLE);
    }

    /** Values by weight, added up, counted from the shift. */
    double values(int slot, int mean) {
        return sum(slot, mean, VALUES);
    }

    /** Their squares by weight, added up. */
    double squares(int slot, int mean) {
        return sum(slot, mean, SQUARES);
    }

    /** Counted from the shift; NaN for nobody. */
    double mean(int slot, int mean) {
        return values(slot, mean) / weight(slot, mean);
    }

    /**
     * Such that, divided by the number of people, it is the square of the mean's standard error: with equal weights the
     * variance with n − 1, otherwise as much larger as weights that differ tell less (Kish 1965, Survey Sampling, 8.2).
     */
    double variance(int slot, int mean) {
        double weight = weight(slot, mean);
        double effective = weight * weight / sum(slot, mean, size == WEIGHTED ? SQUARED_WEIGHTS : PEOPLE);
        double centre = mean(slot, mean);
        double spread = Math.max(0, sum(slot, mean, SQUARES) / weight - centre * centre);
        return alike(slot, mean) ? 0 : spread / (effective - 1) * people(slot, mean);
    }

    /** Whether all contributed the same. */
    boolean alike(int slot, int mean) {
        double centre = mean(slot, mean);
        double square = sum(slot, mean, SQUARES) / weight(slot, mean);
        return people(slot, mean) > 0 && square - centre * centre <= NOTHING * square;
    }

    private double sum(int slot, int mean, int which) {
        return sums[(slot * means + mean) * size + which];
    }
}
