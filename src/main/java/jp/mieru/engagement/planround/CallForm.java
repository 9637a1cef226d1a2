package jp.mieru.engagement.planround;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mieru.platform.time.JapaneseDates;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the office types to call for plans. */
public record CallForm(@Nullable String dueOn, @Nullable List<String> kinds) {

    void check(BindingResult result, Set<String> known, LocalDate today) {
        var due = due();
        if (due.isEmpty()) {
            result.rejectValue("dueOn", "engagement.planround.fault.date");
        } else if (due.get().isBefore(today)) {
            result.rejectValue("dueOn", "engagement.planround.fault.past");
        }
        if (kinds == null || kinds.isEmpty() || !known.containsAll(kinds)) {
            result.rejectValue("kinds", "engagement.planround.fault.kinds");
        }
    }

    Optional<LocalDate> due() {
        return dueOn == null ? Optional.empty() : JapaneseDates.parse(dueOn);
    }

    Set<String> chosen() {
        return kinds == null ? Set.of() : Set.copyOf(kinds);
    }
}
