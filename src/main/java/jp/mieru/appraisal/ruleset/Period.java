package jp.mieru.appraisal.ruleset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import jp.mieru.platform.time.FiscalYear;

/**
 * A time that is rated as one, within the fiscal year.
 *
 * @param from first day, as month and day: 04-01
 * @param to last day, itself included: 03-31
 */
public record Period(Words name, String from, String to) {
    public Period {
        name = Objects.requireNonNullElse(name, Words.NONE);
        from = Objects.requireNonNullElse(from, "");
        to = Objects.requireNonNullElse(to, "");
    }

    public LocalDate first(FiscalYear year) {
        return day(year, from);
    }

    public LocalDate last(FiscalYear year) {
        return day(year, to);
    }

    /** Whether both days can be read and stand in their order, in every year. */
    public boolean readable() {
        try {
            return !first(new FiscalYear(2026)).isAfter(last(new FiscalYear(2026)));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** 29 February is the 28th where a year has none. */
    private static LocalDate day(FiscalYear year, String typed) {
        var day = MonthDay.parse("--" + typed);
        var inFirst = day.atYear(year.year());
        return inFirst.isBefore(year.first()) ? day.atYear(year.year() + 1) : inFirst;
    }
}
