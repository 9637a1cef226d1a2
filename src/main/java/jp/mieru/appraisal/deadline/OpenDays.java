package jp.mieru.appraisal.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import jp.mieru.platform.time.NationalHolidays;

/** On which days an office is open: not on Saturdays, Sundays, holidays, nor from 29 December to 3 January. */
public final class OpenDays {
    private static final MonthDay YEAR_ENDS = MonthDay.of(12, 29);
    private static final MonthDay YEAR_BEGINS = MonthDay.of(1, 3);

    private final Set<LocalDate> alsoClosed;

    private OpenDays(Set<LocalDate> alsoClosed) {
        this.alsoClosed = alsoClosed;
    }

    /** As nearly everywhere. */
    public static OpenDays usual() {
        return new OpenDays(Set.of());
    }

    /** Closed on some days besides: the anniversary of the city, a day of works. */
    public static OpenDays closedAlsoOn(Set<LocalDate> days) {
        return new OpenDays(Set.copyOf(days));
    }

    /**
     * Whether the office is open.
     *
     * @throws IllegalArgumentException before 2022 or after 2099
     */
    public boolean include(LocalDate day) {
        var date = MonthDay.from(day);
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && date.isBefore(YEAR_ENDS)
                && date.isAfter(YEAR_BEGINS)
                && !alsoClosed.contains(day)
                && !NationalHolidays.include(day);
    }
}
