package jp.mieru.appraisal.ruleset;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * From how many points a grade is given, that number included. The lowest grade of a scale has none.
 *
 * @param letter of the grade
 */
public record CutOff(String letter, BigDecimal points) {
    public CutOff {
        letter = Objects.requireNonNullElse(letter, "");
        points = Objects.requireNonNullElse(points, BigDecimal.ZERO);
    }
}
