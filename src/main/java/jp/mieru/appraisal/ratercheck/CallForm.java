package jp.mieru.appraisal.ratercheck;

import java.time.LocalDate;
import java.util.Optional;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** By when the check is to be taken. */
public record CallForm(@Nullable String dueOn) {
    Optional<LocalDate> day() {
        return JapaneseDates.parse(Typed.line(dueOn));
    }

    void check(BindingResult result, LocalDate today) {
        Typed.day(result, "dueOn", dueOn, true)
                .filter(day -> day.isBefore(today) || !FiscalYear.of(today).contains(day))
                .ifPresent(day -> result.rejectValue("dueOn", "appraisal.check.fault.day"));
    }
}
