package jp.mieru.appraisal.disclosing;

import java.time.LocalDate;
import java.util.Optional;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * When somebody learned a result, as it is typed.
 *
 * @param day on which
 * @param version of the sheet that was looked at; nothing where many are disclosed
 * @param seen what the list looked like where many are disclosed; nothing for one
 */
public record DisclosureForm(
        @Nullable String day,
        @Nullable Integer version,
        @Nullable String seen) {
    /**
     * The day; nothing where anything is wrong, which the errors then tell.
     *
     * @param fixed the day on which the result was fixed
     */
    Optional<LocalDate> read(LocalDate fixed, LocalDate today, Errors errors) {
        var read = JapaneseDates.parse(Typed.line(day));
        if (read.isEmpty()) {
            errors.rejectValue("day", "appraisal.disclosing.fault.day");
        } else if (read.get().isAfter(today)) {
            errors.rejectValue("day", "appraisal.disclosing.fault.future");
        } else if (read.get().isBefore(fixed)) {
            errors.rejectValue("day", "appraisal.disclosing.fault.early");
        } else {
            return read;
        }
        return Optional.empty();
    }

    int lookedAt() {
        return version == null ? -1 : version;
    }

    String looked() {
        return seen == null ? "" : seen;
    }
}
