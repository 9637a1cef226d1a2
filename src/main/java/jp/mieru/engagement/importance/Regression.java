package jp.mieru.engagement.importance;

import org.hipparchus.linear.RealMatrix;

/** A regression that predictors are put into, one after the other, and taken out again (growing Cholesky factor). */
final class Regression {
    /** A predictor that the others explain up to this part adds nothing. */
    private static final double NEGLIGIBLE = 1e-10;

    private final RealMatrix among;
    private final double[] withOutcome;
    private final double[][] factor;
    private final double[] projections;
    private final int[] members;
    private int size;

    Regression(Correlations correlations) {
        int predictors = correlations.predictors();
        this.among = correlations.among();
        this.withOutcome = correlations.withOutcome();
        this.factor = new double[predictors][predictors];
        this.projections = new double[predictors];
        this.members = new int[predictors];
    }

    /** Puts in a predictor and tells by how much R² grows. */
    double add(int predictor) {
        double[] row = factor[size];
        double unexplained = 1;
        double explained = 0;
        for (int k = 0; k < size; k++) {
            double value = among.getEntry(members[k], predictor);
            for (int m = 0; m < k; m++) {
                value -= factor[k][m] * row[m];
            }
            row[k] = factor[k][k] == 0 ? 0 : value / factor[k][k];
            unexplained -= row[k] * row[k];
            explained += row[k] * projections[k];
        }
        boolean adds = unexplained > NEGLIGIBLE;
        row[size] = adds ? Math.sqrt(unexplained) : 0;
        projections[size] = adds ? (withOutcome[predictor] - explained) / row[size] : 0;
        members[size] = predictor;
        double gain = projections[size] * projections[size];
        size++;
        return gain;
    }

    /** Takes out the predictor that was put in last. */
    void removeLast() {
        size--;
    }
}
