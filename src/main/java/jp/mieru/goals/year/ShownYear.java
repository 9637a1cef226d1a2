package jp.mieru.goals.year;

import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.platform.time.FiscalYear;

/**
 * The fiscal year that a page shows.
 *
 * @param present the year of today
 */
public record ShownYear(FiscalYear year, FiscalYear present) {
    private static final int BACK = 2;

    /** The years that a page offers, the earliest first. */
    public List<FiscalYear> offered() {
        int first = Math.min(present.year() - BACK, year.year());
        int last = Math.max(present.year() + 1, year.year());
        return IntStream.rangeClosed(first, last)
                .filter(offered ->
                        offered >= present.year() - BACK && offered <= present.year() + 1 || offered == year.year())
                .mapToObj(FiscalYear::new)
                .toList();
    }

    /** Whether goals of it can be begun: of this year and, ahead of it, of the next. */
    public boolean isWritten() {
        return year.equals(present) || year.equals(present.next());
    }
}
