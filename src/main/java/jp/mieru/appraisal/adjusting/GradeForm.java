package jp.mieru.appraisal.adjusting;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Another grade as it is typed.
 *
 * @param part word of the measure
 * @param before the grade that was looked at; empty for none
 * @param score where points are reckoned with
 */
public record GradeForm(
        @Nullable String part,
        @Nullable String before,
        @Nullable String grade,
        @Nullable String score,
        @Nullable String reason) {
    public static final int LONGEST = 1000;
    private static final Pattern POINTS = Pattern.compile("\\d{1,4}(\\.\\d{1,4})?");

    void check(Errors errors) {
        if (grade == null || grade.isEmpty()) {
            errors.rejectValue("grade", "appraisal.adjusting.fault.grade");
        } else if (grade.equals(seen())) {
            errors.rejectValue("grade", "appraisal.adjusting.fault.same");
        }
        if (because().isEmpty()) {
            errors.rejectValue("reason", "appraisal.adjusting.fault.reason");
        } else if (CodePoints.length(because()) > LONGEST) {
            errors.rejectValue("reason", "appraisal.sheet.return.fault.long", new Object[] {LONGEST}, null);
        }
    }

    /** The score; empty where none can be read. */
    Optional<BigDecimal> points() {
        var typed = Normal.number(Objects.requireNonNullElse(score, ""));
        return POINTS.matcher(typed).matches() ? Optional.of(new BigDecimal(typed)) : Optional.empty();
    }

    @Nullable
    String seen() {
        return before == null || before.isEmpty() ? null : before;
    }

    String because() {
        return reason == null ? "" : Normal.trim(reason);
    }
}
