package jp.mieru.survey.questionnaire;

/**
 * The ends between which the answers to a question lie.
 *
 * @param low the lowest possible answer
 * @param high the highest possible answer, above {@code low}
 */
public record Range(double low, double high) {
    public Range {
        if (!(low < high)) {
            throw new IllegalArgumentException("no range: " + low + " to " + high);
        }
    }

    /** Whether the answer lies between the ends, or is one of them. */
    public boolean contains(double answer) {
        return low <= answer && answer <= high;
    }

    /** Half way between the ends; on a scale with an odd number of evenly spaced points the middle one. */
    public double middle() {
        return (low + high) / 2;
    }
}
