package jp.mieru.appraisal.adjusting;

import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Another grade as it is typed.
 *
 * @param part word of the measure
 * @param before the grade that was looked at; empty for none
 */
public record GradeForm(
        @Nullable String part,
        @Nullable String before,
        @Nullable String grade,
        @Nullable String reason) {
    public static final int LONGEST = 1000;

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

    @Nullable
    String seen() {
        return before == null || before.isEmpty() ? null : before;
    }

    String because() {
        return reason == null ? "" : Normal.trim(reason);
    }
}
