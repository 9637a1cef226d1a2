package jp.mieru.dialogue.meeting;

import java.time.LocalDate;
import java.util.Optional;
import jp.mieru.dialogue.interview.Step;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A word with a step, or the day on which it was held, as they are typed. */
public record StepForm(
        @Nullable String said,
        @Nullable String day,
        @Nullable String version) {
    void checkSaid(BindingResult result) {
        Typed.check(result, "said", said, Step.LONGEST, true);
    }

    void checkDay(BindingResult result, LocalDate today) {
        var held = held();
        if (held.isEmpty()) {
            result.rejectValue("day", "platform.form.fault.date");
        } else if (held.get().isAfter(today)) {
            result.rejectValue("day", "dialogue.fault.future");
        } else if (held.get().isBefore(today.minusYears(1))) {
            result.rejectValue("day", "dialogue.fault.long-ago");
        }
    }

    Optional<LocalDate> held() {
        return day == null ? Optional.empty() : JapaneseDates.parse(day);
    }

    int read() {
        return Typed.number(version);
    }
}
