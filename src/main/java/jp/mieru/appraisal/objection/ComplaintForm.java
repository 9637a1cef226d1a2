package jp.mieru.appraisal.objection;

import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A complaint as it is typed. */
public record ComplaintForm(
        @Nullable String sheet,
        @Nullable String reason,
        @Nullable String wish) {
    void check(BindingResult result) {
        Typed.check(result, "reason", reason, Complaint.LONGEST, true);
        Typed.check(result, "wish", wish, Complaint.LONGEST_WISH, true);
    }
}
