package jp.mieru.engagement.importance;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * The drivers of an outcome: how much of its variance over respondents each construct stands for.
 *
 * @param rSquared part of the variance of the outcome that all constructs together explain, 0 to 1
 * @param drivers the constructs, in the order of the questionnaire
 */
public record DriverAnalysis(double rSquared, List<Driver> drivers) {
    private static final int RESAMPLES = 1_000;
    private static final double LOW_END = 2.5;
    private static final double HIGH_END = 97.5;
    private static final long SEED = 2000;

    /**
     * Analyses complete answers. The same answers always give the same figures, intervals included.
     *
     * @param constructs codes of the predictors
     * @param answers the score of each predictor and, last, of the outcome
     * @throws IllegalArgumentException if there are not at least two more respondents than predictors
     */
    public static DriverAnalysis of(List<String> constructs, Products answers) {
        if (!enough(answers.people(), constructs.size())) {
            throw new IllegalArgumentException(
                    answers.people() + " respondents for " + constructs.size() + " constructs");
        }
        Correlations correlations = answers.correlations();
        double[] weights = RelativeWeights.of(correlations);
        double[] shapley = Shapley.of(correlations);
        double[][] resampled = resample(answers);
        List<Driver> drivers = IntStream.range(0, constructs.size())
                .mapToObj(i -> driver(constructs.get(i), weights[i], shapley[i], column(resampled, i)))
                .toList();
        return new DriverAnalysis(Arrays.stream(weights).sum(), drivers);
    }

    /** Whether so many respondents are enough to tell so many predictors apart. */
    public static boolean enough(int respondents, int predictors) {
        return predictors > 0 && respondents >= predictors + 2;
    }

    private static Driver driver(String construct, double weight, double shapley, double[] resampled) {
        var percentile = new Percentile();
        percentile.setData(resampled);
        return new Driver(construct, weight, shapley, percentile.evaluate(LOW_END), percentile.evaluate(HIGH_END));
    }

    /** Relative weights of samples drawn with replacement, each from its own seed so that they can be drawn at once. */
    private static double[][] resample(Products answers) {
        return IntStream.range(0, RESAMPLES)
                .parallel()
                .mapToObj(n -> RelativeWeights.of(answers.sample(new Random(SEED + n))))
                .toArray(double[][]::new);
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
}
