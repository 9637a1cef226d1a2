package jp.mieru.engagement.importance;

import java.util.Arrays;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Relative weights (J. W. Johnson 2000, Multivariate Behavioral Research 35, 1–19): each predictor's part of the
 * variance of the outcome that all together explain, through their closest uncorrelated counterparts.
 */
final class RelativeWeights {
    /** Directions in which the predictors hardly differ carry nothing. */
    private static final double NEGLIGIBLE = 1e-10;

    private RelativeWeights() {}

    /** The weight of each predictor, 0 to 1; their sum is R². */
    static double[] of(Correlations correlations) {
        var eigen = new EigenDecompositionSymmetric(correlations.among());
        RealMatrix axes = eigen.getV();
        double[] roots = Arrays.stream(eigen.getEigenvalues())
                .map(value -> value > NEGLIGIBLE ? Math.sqrt(value) : 0)
                .toArray();
        RealMatrix loadings = scaled(axes, roots);
        double[] inverse =
                Arrays.stream(roots).map(root -> root > 0 ? 1 / root : 0).toArray();
        double[] slopes = scaled(axes, inverse).operate(correlations.withOutcome());
        double[] weights = new double[correlations.predictors()];
        for (int i = 0; i < weights.length; i++) {
            for (int k = 0; k < weights.length; k++) {
                double part = loadings.getEntry(i, k) * slopes[k];
                weights[i] += part * part;
            }
        }
        return weights;
    }

    private static RealMatrix scaled(RealMatrix axes, double[] lengths) {
        return axes.multiply(MatrixUtils.createRealDiagonalMatrix(lengths)).multiplyTransposed(axes);
    }
}
