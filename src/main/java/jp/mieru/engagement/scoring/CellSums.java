package jp.mieru.engagement.scoring;

import jp.mieru.survey.Forest;

/**
 * Sums of what the people of one column contributed to each mean, unit by unit. Those of a unit lie side by side, so that
 * an answer touches few places in memory. Values are counted from a shift near them, so that nothing is lost when sums of
 * squares are subtracted.
 */
final class CellSums {
    private static final double NOTHING = 1e-9;

    private final int constructs;
    private final int means;
    private final int[] respondents;
    private final int[] people;
    private final double[] weights;
    private final double[] squaredWeights;
    private final double[] values;
    private final double[] squares;

    CellSums(int slots, int constructs, int means) {
        this.constructs = constructs;
        this.means = means;
        this.respondents = new int[slots * constructs];
        this.people = new int[slots * means];
        this.weights = new double[slots * means];
        this.squaredWeights = new double[slots * means];
        this.values = new double[slots * means];
        this.squares = new double[slots * means];
    }

    /** Somebody answered a question of the construct. */
    void count(int slot, int construct) {
        respondents[slot * constructs + construct]++;
    }

    void add(int slot, int mean, double value, double weight) {
        int at = slot * means + mean;
        people[at]++;
        weights[at] += weight;
        squaredWeights[at] += weight * weight;
        values[at] += weight * value;
        squares[at] += weight * value * value;
    }

    /** Adds the sums of each unit to those around it. */
    void sumUp(Forest units) {
        units.bottomUp().forEach(unit -> {
            int around = units.slot(units.parent(unit));
            for (int i = 0; i < constructs; i++) {
                respondents[around * constructs + i] += respondents[unit * constructs + i];
            }
            for (int i = 0; i < means; i++) {
                addUp(unit * means + i, around * means + i);
            }
        });
    }

    int respondents(int slot, int construct) {
        return respondents[slot * constructs + construct];
    }

    int people(int slot, int mean) {
        return people[slot * means + mean];
    }

    /** What the people count for together. */
    double weight(int slot, int mean) {
        return weights[slot * means + mean];
    }

    /** Counted from the shift; NaN for nobody. */
    double mean(int slot, int mean) {
        return values[slot * means + mean] / weights[slot * means + mean];
    }

    /**
     * Such that, divided by the number of people, it is the square of the mean's standard error: with equal weights the
     * variance with n − 1, otherwise as much larger as weights that differ tell less (Kish 1965, Survey Sampling, 8.2).
     */
    double variance(int slot, int mean) {
        int at = slot * means + mean;
        double effective = weights[at] * weights[at] / squaredWeights[at];
        double centre = mean(slot, mean);
        double spread = Math.max(0, squares[at] / weights[at] - centre * centre);
        return alike(slot, mean) ? 0 : spread / (effective - 1) * people[at];
    }

    /** Whether all contributed the same. */
    boolean alike(int slot, int mean) {
        int at = slot * means + mean;
        double centre = mean(slot, mean);
        double square = squares[at] / weights[at];
        return people[at] > 0 && square - centre * centre <= NOTHING * square;
    }

    private void addUp(int from, int to) {
        people[to] += people[from];
        weights[to] += weights[from];
        squaredWeights[to] += squaredWeights[from];
        values[to] += values[from];
        squares[to] += squares[from];
    }
}
