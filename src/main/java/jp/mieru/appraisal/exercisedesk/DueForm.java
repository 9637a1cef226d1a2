package jp.mieru.appraisal.exercisedesk;

import java.time.LocalDate;
import java.util.Optional;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** By when the exercise is to be done. */
public record DueForm(@Nullable String dueOn) {
    Optional<LocalDate> day() {
        return JapaneseDates.parse(Typed.line(dueOn));
    }

    void check(BindingResult result, LocalDate today) {
        Typed.day(result, "dueOn", dueOn, true)
                .filter(day -> day.isBefore(today) || !FiscalYear.of(today).contains(day))
                .ifPresent(day -> result.rejectValue("dueOn", "appraisal.check.fault.day"));
    }
}
