package jp.mieru.engagement.statistics;

import java.util.Arrays;

/**
 * Which of many differences are not explained by chance. Looking at a hundred, one in twenty stands out by chance alone:
 * the procedure of Benjamini and Hochberg (1995, JRSS B 57:289–300) keeps the share of false ones among those named below
 * five in a hundred.
 */
public final class FalseDiscoveries {
    /** The share of false ones among those that are named. */
    public static final double RATE = 0.05;

    private FalseDiscoveries() {}

    /**
     * Whether each is more than chance.
     *
     * @param probabilities p of each difference, NaN where it could not be tested
     */
    public static boolean[] real(double... probabilities) {
        double[] sorted = Arrays.stream(probabilities)
                .filter(p -> !Double.isNaN(p))
                .sorted()
                .toArray();
        double largest = -1;
        for (int rank = 1; rank <= sorted.length; rank++) {
            if (sorted[rank - 1] <= RATE * rank / sorted.length) {
                largest = sorted[rank - 1];
            }
        }
        boolean[] real = new boolean[probabilities.length];
        for (int i = 0; i < real.length; i++) {
            real[i] = probabilities[i] <= largest;
        }
        return real;
    }
}
