package jp.mieru.appraisal.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something that is rated of a person.
 *
 * @param code stays the same from year to year
 * @param area under which items stand together, 業務遂行 say
 * @param behaviours what can be seen of somebody who does it as expected, one a line
 * @param viewpoints 着眼点: what a rater looks at
 */
public record Item(String code, Words area, Words name, BigDecimal weight, Words behaviours, Words viewpoints) {
    public Item {
        code = Objects.requireNonNullElse(code, "");
        area = Objects.requireNonNullElse(area, Words.NONE);
        name = Objects.requireNonNullElse(name, Words.NONE);
        weight = Objects.requireNonNullElse(weight, BigDecimal.ZERO);
        behaviours = Objects.requireNonNullElse(behaviours, Words.NONE);
        viewpoints = Objects.requireNonNullElse(viewpoints, Words.NONE);
    }

    /** The behaviours, each by itself. */
    public List<String> seen(Locale locale) {
        return behaviours.in(locale).lines().filter(line -> !line.isBlank()).toList();
    }
}
