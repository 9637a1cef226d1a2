package jp.mieru.appraisal.leavingout;

import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Why somebody is left out or taken in again, as it is typed. */
public record LeavingOutForm(
        @Nullable String reason, @Nullable String version) {
    /** Characters of a reason. */
    public static final int LONGEST = 400;

    static LeavingOutForm empty() {
        return new LeavingOutForm("", "");
    }

    void check(BindingResult result) {
        Typed.check(result, "reason", reason, LONGEST, true);
    }

    String because() {
        return Typed.block(reason);
    }

    /** The version that was looked at; −1 for none. */
    int seen() {
        return Typed.number(version);
    }
}
