package jp.mieru.dialogue.meeting;

import java.time.LocalDate;
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
        var held = Typed.pastDay(result, "day", day, today);
        if (held.isPresent() && held.get().isBefore(today.minusYears(1))) {
            result.rejectValue("day", "dialogue.fault.long-ago");
        }
    }

    /** The day on which it was held; only after {@link #checkDay} found nothing. */
    LocalDate held() {
        return JapaneseDates.parse(Typed.line(day)).orElseThrow();
    }

    int read() {
        return Typed.number(version);
    }
}
