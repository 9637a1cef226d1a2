package jp.mieru.goals.year;

import java.time.Clock;
import java.time.LocalDate;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from a request which fiscal year is asked for; the present one unless another is. */
@Component
public class ShownYears {
    private static final int EARLIEST = 1950;
    private static final int LATEST = 2199;
    private final Clock clock;

    ShownYears(Clock clock) {
        this.clock = clock;
    }

    public ShownYear of(@Nullable String typed) {
        var present = FiscalYear.of(today());
        var year = typed == null
                ? present
                : FiscalYear.parse(typed)
                        .filter(read -> read.year() >= EARLIEST && read.year() <= LATEST)
                        .orElse(present);
        return new ShownYear(year, present);
    }

    /** The page's year where it is that of something stored. */
    public ShownYear of(FiscalYear year) {
        return new ShownYear(year, FiscalYear.of(today()));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
