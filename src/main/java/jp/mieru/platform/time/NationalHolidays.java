package jp.mieru.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;

/**
 * 国民の祝日に関する法律 (昭和23年法律第178号), as it has stood since 2022: the days of its article 2, the substitute for a
 * holiday on a Sunday (article 3, paragraph 2) and the day between two holidays (paragraph 3). The equinoxes follow the
 * usual approximation, which holds until 2099; the government announces them each February for the year after.
 */
public final class NationalHolidays {
    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2099;
    private static final int EQUINOX_BASE = 1980;
    private static final int LEAP = 4;
    private static final double YEARLY = 0.242194;
    private static final double SPRING = 20.8431;
    private static final double AUTUMN = 23.2488;

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(2, 11),
            MonthDay.of(2, 23),
            MonthDay.of(4, 29),
            MonthDay.of(5, 3),
            MonthDay.of(5, 4),
            MonthDay.of(5, 5),
            MonthDay.of(8, 11),
            MonthDay.of(11, 3),
            MonthDay.of(11, 23));

    /** Months with a holiday on a Monday: on which one of the month. */
    private static final Map<Month, Integer> MONDAYS =
            Map.of(Month.JANUARY, 2, Month.JULY, 3, Month.SEPTEMBER, 3, Month.OCTOBER, 2);

    private NationalHolidays() {}

    /**
     * Whether the day is a holiday, a substitute or a day between two.
     *
     * @throws IllegalArgumentException before 2022, when the law and its exceptions were others, or after 2099
     */
    public static boolean include(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("no holidays are known for " + day.getYear());
        }
        return isNamed(day) || isSubstitute(day) || isBetween(day);
    }

    private static boolean isNamed(LocalDate day) {
        Integer monday = MONDAYS.get(day.getMonth());
        return FIXED.contains(MonthDay.from(day))
                || (monday != null
                        && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(monday, DayOfWeek.MONDAY))))
                || isEquinox(day);
    }

    private static boolean isEquinox(LocalDate day) {
        return switch (day.getMonth()) {
            case MARCH -> day.getDayOfMonth() == equinox(day.getYear(), SPRING);
            case SEPTEMBER -> day.getDayOfMonth() == equinox(day.getYear(), AUTUMN);
            default -> false;
        };
    }

    private static int equinox(int year, double base) {
        int since = year - EQUINOX_BASE;
        return (int) (base + YEARLY * since) - since / LEAP;
    }

    /** The first day after a holiday on a Sunday that is no holiday itself. */
    private static boolean isSubstitute(LocalDate day) {
        var before = day.minusDays(1);
        while (isNamed(before) && before.getDayOfWeek() != DayOfWeek.SUNDAY) {
            before = before.minusDays(1);
        }
        return isNamed(before) && !isNamed(day);
    }

    private static boolean isBetween(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && isNamed(day.minusDays(1)) && isNamed(day.plusDays(1));
    }
}
