package jp.mieru.appraisal.closing;

import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Why a cycle is opened again, as it is typed. */
public record ReopeningForm(
        @Nullable String reason, @Nullable String version) {
    /** Characters of a reason. */
    public static final int LONGEST = 1000;

    static ReopeningForm empty() {
        return new ReopeningForm("", "");
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
