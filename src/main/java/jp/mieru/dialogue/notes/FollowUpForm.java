package jp.mieru.dialogue.notes;

import java.time.LocalDate;
import java.util.Optional;
import jp.mieru.dialogue.interview.Side;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A follow-up as it is typed. */
public record FollowUpForm(
        @Nullable String text,
        @Nullable String owner,
        @Nullable String dueOn) {
    void check(BindingResult result, LocalDate today) {
        Typed.check(result, "text", text, FollowUp.LONGEST, true);
        if (side().isEmpty()) {
            result.rejectValue("owner", "dialogue.fault.choice");
        }
        var due = Typed.day(result, "dueOn", dueOn, true);
        if (due.isPresent() && due.get().isBefore(today)) {
            result.rejectValue("dueOn", "dialogue.fault.past-day");
        }
    }

    Optional<Side> side() {
        return Optional.ofNullable(owner)
                .filter(word -> word.equals("leader") || word.equals("staff"))
                .map(Side::ofWord);
    }

    Optional<LocalDate> day() {
        return dueOn == null ? Optional.empty() : JapaneseDates.parse(dueOn);
    }
}
