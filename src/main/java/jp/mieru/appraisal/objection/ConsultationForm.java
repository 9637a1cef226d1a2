package jp.mieru.appraisal.objection;

import java.time.LocalDate;
import java.util.Optional;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A consultation as it is typed.
 *
 * @param staffNumber whose it is, or a name, or a part of it,
 * @param chosen the number of one among several who are called so, and
 * @param day when it was, where the office writes down what it was told
 */
public record ConsultationForm(
        @Nullable String staffNumber,
        @Nullable String chosen,
        @Nullable String day,
        @Nullable String question) {
    void check(BindingResult result) {
        Typed.check(result, "question", question, Consultation.LONGEST, true);
    }

    /** The day it was, where the office writes it down; nothing where something is to be put right. */
    Optional<LocalDate> checkSpoken(BindingResult result, LocalDate today) {
        check(result);
        return Typed.pastDay(result, "day", day, today);
    }
}
