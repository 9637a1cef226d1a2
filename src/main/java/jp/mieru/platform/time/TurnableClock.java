package jp.mieru.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Japanese civil time. It can be turned back for as long as something of the past is told, which only a demo does. */
public final class TurnableClock extends Clock {
    private static final LocalTime OFFICE_HOUR = LocalTime.of(10, 0);

    private final Clock clock;
    private volatile @Nullable Instant turnedTo;

    public TurnableClock() {
        this(Clock.system(Japan.ZONE));
    }

    private TurnableClock(Clock clock) {
        this.clock = clock;
    }

    /** Does something as if it were ten o'clock of that day, for everybody who looks at this clock. */
    public void during(LocalDate day, Runnable past) {
        turnedTo = day.atTime(OFFICE_HOUR).atZone(getZone()).toInstant();
        try {
            past.run();
        } finally {
            turnedTo = null;
        }
    }

    @Override
    public Instant instant() {
        Instant then = turnedTo;
        return then == null ? clock.instant() : then;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
