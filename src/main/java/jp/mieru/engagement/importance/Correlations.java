package jp.mieru.engagement.importance;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/**
 * Pearson's correlations among predictors, and of each with the outcome. What never varies correlates with nothing.
 *
 * @param among correlations among the predictors, with ones on the diagonal
 * @param withOutcome correlation of each predictor with the outcome, −1 to 1
 */
record Correlations(RealMatrix among, double[] withOutcome) {
    private static final double NOTHING = 1e-12;

    /**
     * Correlations from sums.
     *
     * @param sums number of people, the sum of each column, and then the products of each column with all up to itself
     */
    static Correlations of(int columns, double[] sums) {
        double[][] products = products(columns, sums);
        double[] deviations = new double[columns];
        Arrays.setAll(deviations, i -> Math.sqrt(products[i][i]));
        int predictors = columns - 1;
        var among = new Array2DRowRealMatrix(predictors, predictors);
        double[] withOutcome = new double[predictors];
        for (int i = 0; i < predictors; i++) {
            for (int j = 0; j <= i; j++) {
                double r = i == j ? 1 : ratio(products[i][j], deviations[i] * deviations[j]);
                among.setEntry(i, j, r);
                among.setEntry(j, i, r);
            }
            withOutcome[i] = ratio(products[predictors][i], deviations[predictors] * deviations[i]);
        }
        return new Correlations(among, withOutcome);
    }

    int predictors() {
        return withOutcome.length;
    }

    /** Products of distances from the means; none where nothing varies. */
    private static double[][] products(int columns, double[] sums) {
        double[][] products = new double[columns][columns];
        int at = 1 + columns;
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j <= i; j++, at++) {
                double product = sums[at] - sums[1 + i] * sums[1 + j] / sums[0];
                products[i][j] = i == j && product <= NOTHING * sums[at] ? 0 : product;
            }
        }
        return products;
    }

    private static double ratio(double product, double deviations) {
        return deviations > 0 ? product / deviations : 0;
    }
}
