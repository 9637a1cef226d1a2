package jp.mieru.engagement.checkin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A week of check-ins.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday) {
    private static final int DAYS = 7;

    /** The week that the day belongs to. */
    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Its Sunday. */
    public LocalDate last() {
        return monday.plusDays(DAYS - 1);
    }
}
