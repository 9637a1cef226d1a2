package jp.mieru.engagement.themes;

/**
 * How two words go together over a number of texts.
 *
 * @param together texts with both
 * @param one texts with the first
 * @param other texts with the second
 * @param texts all texts, above 0
 */
public record Association(int together, int one, int other, int texts) {
    /** Greater values come about by chance once in a thousand times: the 99.9th percentile of χ² with one degree of freedom. */
    public static final double BEYOND_CHANCE = 10.83;

    /**
     * Dunning's log-likelihood ratio G² = 2 Σ O·ln(O/E) over the four cells of the table (Dunning 1993, Accurate Methods for
     * the Statistics of Surprise and Coincidence, Computational Linguistics 19(1):61–74). It holds for rare words too.
     */
    public double logLikelihood() {
        double sum = cell(together, one, other)
                + cell(one - together, one, texts - other)
                + cell(other - together, texts - one, other)
                + cell(texts - one - other + together, texts - one, texts - other);
        return 2 * sum;
    }

    /**
     * Normalized pointwise mutual information ln(p(x,y)/(p(x)p(y)))/−ln p(x,y): 1 where they always come together, 0 where
     * by chance, −1 where never (Bouma 2009, Normalized (Pointwise) Mutual Information in Collocation Extraction, GSCL).
     */
    public double npmi() {
        if (together == 0) {
            return -1;
        }
        double both = (double) together / texts;
        return both == 1 ? 1 : Math.log(both * texts / one * texts / other) / -Math.log(both);
    }

    /** Whether they come together more often than chance explains. */
    public boolean isBeyondChance() {
        return (double) together * texts > (double) one * other && logLikelihood() > BEYOND_CHANCE;
    }

    private double cell(double observed, double row, double column) {
        return observed == 0 ? 0 : observed * Math.log(observed * texts / (row * column));
    }
}
