package jp.mieru.engagement.results;

import jp.mieru.engagement.suppression.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it may be shown. What is hidden is not in it.
 *
 * @param respondents how many people stand behind the score; null unless shown
 * @param score unrounded; null unless shown
 */
public record Figure(
        @Nullable Integer respondents, @Nullable Double score, Verdict verdict) {
    /** Nothing was told. */
    static final Figure NONE = of(0, Double.NaN, Verdict.NO_ANSWERS);

    static Figure of(int respondents, double score, Verdict verdict) {
        return verdict.shown() ? new Figure(respondents, score, verdict) : new Figure(null, null, verdict);
    }
}
