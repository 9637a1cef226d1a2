package jp.mieru.goals.changepages;

import jp.mieru.goals.change.Change;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Why a change is proposed or declined, as it is typed. */
public record ReasonForm(@Nullable String reason) {
    /** Notes what cannot be: nothing said, too much said. */
    void check(BindingResult result) {
        if (text().isEmpty()) {
            result.rejectValue("reason", "goals.change.fault.reason");
        } else if (CodePoints.length(text()) > Change.LONGEST_REASON) {
            result.rejectValue("reason", "goals.sheet.fault.long", new Object[] {Change.LONGEST_REASON}, null);
        }
    }

    String text() {
        return reason == null ? "" : Normal.trim(reason);
    }
}
