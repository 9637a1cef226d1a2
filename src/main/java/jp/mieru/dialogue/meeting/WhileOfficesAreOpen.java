package jp.mieru.dialogue.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Set;
import jp.mieru.dialogue.interview.Slot;
import jp.mieru.platform.time.NationalHolidays;

/**
 * An interview is expected from Monday to Friday between 8:00 and 20:00, on no holiday and not from 29 December to 3 January.
 * Other times are possible, for there are offices that work at them, but whoever proposes one is told.
 */
final class WhileOfficesAreOpen {
    private static final LocalTime EARLIEST = LocalTime.of(8, 0);
    private static final LocalTime LATEST = LocalTime.of(20, 0);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int YEAR_ENDS = 29;
    private static final int YEAR_BEGINS = 3;

    private WhileOfficesAreOpen() {}

    static boolean isKept(List<Slot> times) {
        return times.stream().allMatch(WhileOfficesAreOpen::isKept);
    }

    private static boolean isKept(Slot slot) {
        var day = slot.starts().toLocalDate();
        return !isClosed(day)
                && !slot.starts().toLocalTime().isBefore(EARLIEST)
                && !slot.ends().toLocalTime().isAfter(LATEST);
    }

    private static boolean isClosed(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek())
                || NationalHolidays.include(day)
                || day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= YEAR_ENDS
                || day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= YEAR_BEGINS;
    }
}
