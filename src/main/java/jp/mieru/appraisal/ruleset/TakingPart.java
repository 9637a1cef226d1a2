package jp.mieru.appraisal.ruleset;

import java.util.List;
import java.util.Objects;

/**
 * Who is appraised.
 *
 * @param months that somebody must have worked in a period; 0 for any time at all
 * @param conditionalMonths after how many months a conditional appointment is rated besides; 0 for not at all
 * @param fixedTermMonths 会計年度任用職員 whose term is shorter are left out; 0 for none
 * @param leftOut positions that are not appraised
 */
public record TakingPart(Integer months, Integer conditionalMonths, Integer fixedTermMonths, List<String> leftOut) {
    static final TakingPart EVERYBODY = new TakingPart(0, 0, 0, List.of());

    public TakingPart {
        months = Objects.requireNonNullElse(months, 0);
        conditionalMonths = Objects.requireNonNullElse(conditionalMonths, 0);
        fixedTermMonths = Objects.requireNonNullElse(fixedTermMonths, 0);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }
}
