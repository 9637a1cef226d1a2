package jp.mieru.dialogue.progress;

import java.time.LocalDate;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.platform.time.FiscalYear;

/**
 * How many interviews of a kind everybody should have had or begun to arrange by a day: the first from April, that at mid-year
 * from October, the closing one from February, growth interviews one for each four months that have begun.
 */
final class DueByNow {
    private static final int MID_YEAR = 6;
    private static final int CLOSING = 10;
    private static final int MONTHS_OF_THE_YEAR = 12;

    private DueByNow() {}

    /** From 0 to {@link InterviewKind#timesAYear()}: nothing before the year begins, all of it once the year is over. */
    static int of(InterviewKind kind, FiscalYear year, LocalDate today) {
        if (today.isBefore(year.first())) {
            return 0;
        }
        if (today.isAfter(year.last())) {
            return kind.timesAYear();
        }
        int months = (today.getMonthValue() - year.first().getMonthValue() + MONTHS_OF_THE_YEAR) % MONTHS_OF_THE_YEAR;
        return switch (kind) {
            case OPENING -> 1;
            case MID_YEAR -> months < MID_YEAR ? 0 : 1;
            case CLOSING -> months < CLOSING ? 0 : 1;
            case GROWTH -> 1 + months * kind.timesAYear() / MONTHS_OF_THE_YEAR;
            case CAREER -> 0;
        };
    }
}
