package jp.mieru.platform.demo;

import java.time.Clock;
import java.time.LocalDate;
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

    /** Does something as of that day. A clock that cannot be turned, as that of a test, goes on. */
    public void on(LocalDate day, Runnable what) {
        if (clock instanceof TurnableClock turnable) {
            turnable.during(day, what);
        } else {
            what.run();
        }
    }
}
