package jp.mieru.dialogue.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/** The fiscal years that can be looked at: the present one, the next and three before. */
final class Years {
    private static final int BEFORE = 3;

    private Years() {}

    static List<FiscalYear> offered(LocalDate today) {
        int now = FiscalYear.of(today).year();
        return IntStream.rangeClosed(now - BEFORE, now + 1)
                .mapToObj(FiscalYear::new)
                .toList()
                .reversed();
    }

    /** The year that was asked for, if it is offered, else the present one. */
    static FiscalYear chosen(@Nullable String asked, LocalDate today) {
        return Optional.ofNullable(asked)
                .flatMap(FiscalYear::parse)
                .filter(offered(today)::contains)
                .orElse(FiscalYear.of(today));
    }
}
