package jp.mieru.engagement.importance;

import org.hipparchus.random.Well19937c;
import org.hipparchus.util.MathArrays;

/**
 * The increments of R² averaged over all orders in which predictors can enter (Lindeman, Merenda and Gold 1980; the
 * Shapley value). With more than {@value #EXACT} predictors the average is over {@value #ORDERS} orders drawn at random.
 */
final class Shapley {
    static final int EXACT = 18;
    private static final int ORDERS = 2_000;
    private static final long SEED = 1980;

    private final Correlations correlations;
    private final int predictors;

    private Shapley(Correlations correlations) {
        this.correlations = correlations;
        this.predictors = correlations.predictors();
    }

    /** The part of each predictor, 0 to 1; their sum is R². */
    static double[] of(Correlations correlations) {
        var shapley = new Shapley(correlations);
        return shapley.predictors <= EXACT ? shapley.overAllSets() : shapley.overSomeOrders();
    }

    private double[] overAllSets() {
        double[] explained = new double[1 << predictors];
        explain(new Regression(correlations), 0, 0, explained);
        double[] shares = sharesBySize();
        double[] parts = new double[predictors];
        for (int set = 0; set < explained.length; set++) {
            for (int i = 0; i < predictors; i++) {
                if ((set & 1 << i) == 0) {
                    parts[i] += shares[Integer.bitCount(set)] * (explained[set | 1 << i] - explained[set]);
                }
            }
        }
        return parts;
    }

    private void explain(Regression regression, int set, int next, double[] explained) {
        for (int i = next; i < predictors; i++) {
            int larger = set | 1 << i;
            explained[larger] = explained[set] + regression.add(i);
            explain(regression, larger, i + 1, explained);
            regression.removeLast();
        }
    }

    /** How large a part of all orders begins with exactly a given set of that size: k!(p−1−k)!/p!. */
    private double[] sharesBySize() {
        double[] shares = new double[predictors];
        shares[0] = 1.0 / predictors;
        for (int k = 1; k < predictors; k++) {
            shares[k] = shares[k - 1] * k / (predictors - k);
        }
        return shares;
    }

    private double[] overSomeOrders() {
        var random = new Well19937c(SEED);
        int[] order = MathArrays.natural(predictors);
        double[] parts = new double[predictors];
        for (int n = 0; n < ORDERS; n++) {
            MathArrays.shuffle(order, random);
            var regression = new Regression(correlations);
            for (int i : order) {
                parts[i] += regression.add(i) / ORDERS;
            }
        }
        return parts;
    }
}
