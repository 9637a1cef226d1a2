package jp.mieru.appraisal.objection;

import java.time.LocalDate;
import java.util.Optional;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Why somebody may complain late, and until when, as it is typed.
 *
 * @param staffNumber or a name, or a part of it
 * @param chosen the number of one among several who are called so
 */
public record ExcuseForm(
        @Nullable String staffNumber,
        @Nullable String chosen,
        @Nullable String lastDay,
        @Nullable String reason) {
    /** Characters that a reason may have. */
    public static final int LONGEST = 400;

    /** The last day, if all is well. */
    Optional<LocalDate> check(BindingResult result, LocalDate today) {
        Typed.check(result, "reason", reason, LONGEST, true);
        var day = Typed.day(result, "lastDay", lastDay, true);
        if (day.isPresent() && day.get().isBefore(today)) {
            result.rejectValue("lastDay", "appraisal.excuse.fault.past");
        }
        return day;
    }
}
