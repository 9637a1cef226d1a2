package jp.mieru.engagement.analysis;

import java.util.Optional;
import jp.mieru.engagement.statistics.Sample;
import jp.mieru.engagement.suppression.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it may be shown. What is hidden is not in it.
 *
 * @param respondents how many people stand behind the score; null unless shown
 * @param score unrounded; null unless shown
 * @param variance of their scores, divided by their number the square of the score's standard error; null unless shown
 *     and known, and where it would tell too much of what is hidden
 * @param weight what these people count for together; null where each counts for one
 */
public record Figure(
        @Nullable Integer respondents,
        @Nullable Double score,
        @Nullable Double variance,
        @Nullable Double weight,
        Verdict verdict) {
    /** Nothing was told. */
    public static final Figure NONE = of(0, Double.NaN, Double.NaN, Verdict.NO_ANSWERS);

    /** The figure, or only why there is none. */
    public static Figure of(int respondents, double score, double variance, Verdict verdict) {
        return verdict.shown()
                ? new Figure(respondents, score, Double.isFinite(variance) ? variance : null, null, verdict)
                : new Figure(null, null, null, null, verdict);
    }

    /** The figure of people who count for so much together. */
    public Figure weighing(double all) {
        return respondents == null || respondents == all
                ? this
                : new Figure(respondents, score, variance, all, verdict);
    }

    /** The figure of people whose scores differ so much; NaN where that is not told. */
    Figure spreading(double by) {
        return new Figure(respondents, score, Double.isFinite(by) ? by : null, weight, verdict);
    }

    /** Whether the score is shown. */
    public boolean shown() {
        return verdict.shown();
    }

    /** What is known of the people behind a figure that is shown. */
    public Optional<Sample> sample() {
        return respondents == null || score == null
                ? Optional.empty()
                : Optional.of(new Sample(
                        respondents,
                        score,
                        variance == null ? Double.NaN : variance,
                        weight == null ? respondents : weight));
    }
}
