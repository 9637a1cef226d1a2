package jp.mieru.engagement.statistics;

/**
 * The finite population correction √((N − n)/(N − 1)): whoever asked nearly everybody knows nearly everything (Cochran,
 * Sampling Techniques, 3rd ed., 2.8).
 */
final class FinitePopulation {
    private FinitePopulation() {}

    /**
     * What a standard error is multiplied by: 0 where everybody answered, 1 where it is not known how many there are.
     *
     * @param answered people who answered
     * @param asked people there are, 0 or less where nobody knows
     */
    static double correction(int answered, int asked) {
        if (asked <= 0) {
            return 1;
        }
        return asked <= 1 || answered >= asked ? 0 : Math.sqrt((double) (asked - answered) / (asked - 1));
    }
}
