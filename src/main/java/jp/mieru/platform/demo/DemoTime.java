package jp.mieru.platform.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import jp.mieru.platform.time.NationalHolidays;
import jp.mieru.platform.time.TurnableClock;
import org.springframework.stereotype.Component;

/** Lets the demo city's chapters do something on the day on which it happened. Nobody else is there while they are told. */
@Component
public class DemoTime {
    private final Clock clock;

    DemoTime(Clock clock) {
        this.clock = clock;
    }

    /** The day on which the city is built. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** That day, or today where it is yet to come. */
    public LocalDate notAfterToday(LocalDate day) {
        return day.isAfter(today()) ? today() : day;
    }

    /** That day, or the next on which offices are open: neither a weekend nor a holiday, nor the days at the turn of the year. */
    public static LocalDate open(LocalDate day) {
        var open = day;
        while (isClosed(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    private static boolean isClosed(LocalDate day) {
        boolean turn = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 29
                || day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= 3;
        return turn
                || day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || NationalHolidays.include(day);
    }

    /** Does something as of that day. A clock that cannot be turned, as that of a test, goes on. */
    public void on(LocalDate day, Runnable what) {
        if (clock instanceof TurnableClock turnable) {
            turnable.during(day, what);
        } else {
            what.run();
        }
    }
}
