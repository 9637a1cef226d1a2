package jp.mieru.appraisal.scoring;

import java.math.BigDecimal;
import jp.mieru.appraisal.ruleset.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was given for an item, a goal, or work outside the goals.
 *
 * @param name of what was rated
 * @param letter a step of the part's scale; null for not rated
 * @param coefficient by which points are multiplied, 1 for anything but goals
 * @param weight within the part, above zero
 */
public record Mark(Words name, @Nullable String letter, BigDecimal coefficient, BigDecimal weight) {
    /** Of an item. */
    public static Mark of(Words name, @Nullable String letter, BigDecimal weight) {
        return new Mark(name, letter, BigDecimal.ONE, weight);
    }
}
