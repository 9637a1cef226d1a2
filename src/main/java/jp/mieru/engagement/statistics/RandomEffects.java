package jp.mieru.engagement.statistics;

/**
 * The mean of what groups show, each of them with an error of its own, where they truly differ as well: the random-effects
 * model with the moment estimate of DerSimonian and Laird (1986, Controlled Clinical Trials 7:177–188).
 *
 * @param mean over the groups, the surer ones counting more
 * @param error square of the mean's standard error
 * @param between how much the groups truly differ, as a variance
 */
record RandomEffects(double mean, double error, double between) {
    /** @param errors squares of the values' standard errors, above 0; at least two */
    static RandomEffects of(double[] values, double[] errors) {
        var alike = weighted(values, errors, 0);
        double weights = 0;
        double squares = 0;
        double distance = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = 1 / errors[i];
            weights += weight;
            squares += weight * weight;
            distance += weight * (values[i] - alike.mean) * (values[i] - alike.mean);
        }
        double between = (distance - (values.length - 1)) / (weights - squares / weights);
        return weighted(values, errors, Math.max(0, between));
    }

    private static RandomEffects weighted(double[] values, double[] errors, double between) {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = 1 / (errors[i] + between);
            weights += weight;
            sum += weight * values[i];
        }
        return new RandomEffects(sum / weights, 1 / weights, between);
    }
}
