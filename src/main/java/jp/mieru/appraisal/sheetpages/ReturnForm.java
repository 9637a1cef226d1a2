package jp.mieru.appraisal.sheetpages;

import java.util.Optional;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Why and to where a sheet is sent back, as it is typed. */
public record ReturnForm(
        @Nullable String reason,
        @Nullable String to,
        @Nullable Integer version) {
    public static final int LONGEST = 1000;

    /** Notes what is wrong. */
    public void check(BindingResult result) {
        if (trimmed().isEmpty()) {
            result.rejectValue("reason", "appraisal.sheet.return.fault.reason");
        } else if (CodePoints.length(trimmed()) > LONGEST) {
            result.rejectValue("reason", "appraisal.sheet.return.fault.long", new Object[] {LONGEST}, null);
        }
        if (step().isEmpty()) {
            result.rejectValue("to", "appraisal.sheet.return.fault.to");
        }
    }

    public String trimmed() {
        return reason == null ? "" : Normal.trim(reason);
    }

    /** Where it goes; empty for none. */
    public Optional<Procedure> step() {
        for (var step : Procedure.values()) {
            if (step.word().equals(to)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** The version that was looked at; −1 for none. */
    public int seen() {
        return version == null ? -1 : version;
    }
}
