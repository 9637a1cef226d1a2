package jp.mieru.survey.rates;

/**
 * People of one or several groups of at least five.
 *
 * @param asked people asked
 * @param answered those of them who have finished
 * @param started those who have seen the questions and have not finished
 */
public record Count(int asked, int answered, int started) {
    /** Nobody. */
    public static final Count NONE = new Count(0, 0, 0);

    /** The share that has finished, in percent, 0 to 100, not rounded. */
    public double percent() {
        return asked == 0 ? 0 : 100.0 * answered / asked;
    }

    /** Those who have not finished, whether they have started or not. */
    public int waiting() {
        return asked - answered;
    }

    /**
     * Whether fewer have finished than the goal asks for; exactly, without rounding.
     *
     * @param goal in percent
     */
    public boolean isBelow(int goal) {
        return 100L * answered < (long) goal * asked;
    }

    /** Both together. */
    public Count plus(Count other) {
        return new Count(asked + other.asked, answered + other.answered, started + other.started);
    }
}
