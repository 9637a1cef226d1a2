package jp.mieru.appraisal.objection;

import java.time.LocalDate;
import java.util.Optional;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A hearing as it is typed. */
public record HearingForm(
        @Nullable String day,
        @Nullable String heard,
        @Nullable String who,
        @Nullable String record) {
    /** What it says; nothing where something is to be put right. */
    Optional<Hearing> check(BindingResult result, LocalDate today) {
        var held = Typed.pastDay(result, "day", day, today);
        var as = Hearing.Heard.ofWord(heard);
        if (as.isEmpty()) {
            result.rejectValue("heard", "appraisal.objection.fault.choice");
        }
        Typed.check(result, "who", who, Hearing.LONGEST_NAME, true);
        Typed.check(result, "record", record, Hearing.LONGEST, true);
        return result.hasErrors()
                ? Optional.empty()
                : Optional.of(new Hearing(held.orElseThrow(), as.orElseThrow(), Typed.line(who), Typed.block(record)));
    }
}
