package jp.mieru.appraisal.rules;

import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Why rules in force need another version. */
public record VersionForm(@Nullable String reason) {
    /** Characters that a reason may have. */
    public static final int LONGEST = 500;

    void check(BindingResult result) {
        if (text().isEmpty()) {
            result.rejectValue("reason", "appraisal.rules.fault.reason");
        } else if (CodePoints.length(text()) > LONGEST) {
            result.rejectValue("reason", "appraisal.rules.fault.long", new Object[] {LONGEST}, null);
        }
    }

    String text() {
        return reason == null ? "" : Normal.trim(reason);
    }
}
