package jp.mieru.survey.reading;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Why somebody in the office wants to read a person's confidential answers. */
public record ReasonForm(@Nullable String reason) {
    static final int LONGEST = 200;

    void check(BindingResult result) {
        if (reason == null || reason.isBlank()) {
            result.rejectValue("reason", "survey.reading.fault.reason");
        } else if (reason.codePointCount(0, reason.length()) > LONGEST) {
            result.rejectValue("reason", "survey.reading.fault.long", new Object[] {LONGEST}, null);
        }
    }
}
