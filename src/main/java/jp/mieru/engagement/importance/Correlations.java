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
    /**
     * Correlations of some rows.
     *
     * @param rows predictors and, last, the outcome
     * @param picked the rows to take, each as often as it stands there
     */
    static Correlations of(double[][] rows, int[] picked) {
        int columns = rows[0].length;
        double[] means = means(rows, picked, columns);
        double[][] products = products(rows, picked, means);
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

    private static double[] means(double[][] rows, int[] picked, int columns) {
        double[] means = new double[columns];
        for (int row : picked) {
            for (int i = 0; i < columns; i++) {
                means[i] += rows[row][i];
            }
        }
        Arrays.setAll(means, i -> means[i] / picked.length);
        return means;
    }

    private static double[][] products(double[][] rows, int[] picked, double[] means) {
        double[][] products = new double[means.length][means.length];
        double[] centred = new double[means.length];
        for (int row : picked) {
            for (int i = 0; i < means.length; i++) {
                centred[i] = rows[row][i] - means[i];
                for (int j = 0; j <= i; j++) {
                    products[i][j] += centred[i] * centred[j];
                }
            }
        }
        return products;
    }

    private static double ratio(double product, double deviations) {
        return deviations > 0 ? product / deviations : 0;
    }
}
