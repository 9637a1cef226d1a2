package jp.mieru.appraisal.scoring;

import java.math.BigDecimal;
import java.util.List;
import jp.mieru.appraisal.ruleset.Words;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A result with the steps that led to it.
 *
 * @param lines what it was reckoned from, in the order given
 * @param weight of all that was rated
 * @param sum of points × coefficient × weight, null where nothing was added up
 * @param exact the score, not rounded; null where there is none
 * @param score the same, rounded as the rules say
 * @param capped whether the score was lowered to the highest that the rules allow
 * @param grade the letter; null where there is no result
 */
public record Result(
        List<Line> lines,
        BigDecimal weight,
        @Nullable BigFraction sum,
        @Nullable BigFraction exact,
        @Nullable BigDecimal score,
        boolean capped,
        @Nullable String grade) {
    public Result {
        lines = List.copyOf(lines);
    }

    /**
     * One thing among those that a result was reckoned from.
     *
     * @param letter its grade; null for not rated
     * @param points what it counts for; null for not rated, or where grades alone decide
     * @param product points × coefficient × weight
     */
    public record Line(
            Words name,
            @Nullable String letter,
            @Nullable BigDecimal points,
            BigDecimal coefficient,
            BigDecimal weight,
            @Nullable BigDecimal product) {}

    /** Nothing follows from these. */
    static Result none(List<Line> lines) {
        return new Result(lines, BigDecimal.ZERO, null, null, null, false, null);
    }

    public boolean isThere() {
        return grade != null;
    }
}
