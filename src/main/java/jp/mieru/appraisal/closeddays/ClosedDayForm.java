package jp.mieru.appraisal.closeddays;

import java.util.Optional;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A closed day as it is typed. */
public record ClosedDayForm(@Nullable String day, @Nullable String name) {
    private static final int LONGEST = 60;

    /** What is meant; nothing where anything is wrong, which the result then tells. */
    Optional<ClosedDay> read(BindingResult result) {
        Typed.check(result, "name", name, LONGEST, true);
        var closed = Typed.day(result, "day", day, true);
        return result.hasErrors() ? Optional.empty() : closed.map(found -> new ClosedDay(found, Typed.line(name)));
    }
}
