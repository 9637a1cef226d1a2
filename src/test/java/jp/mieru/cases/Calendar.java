package jp.mieru.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A clock that goes on as it should until the story turns to a later day. */
final class Calendar extends Clock {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private volatile Duration ahead = Duration.ZERO;

    /** Turns to this day; the hour stays. */
    void turnsTo(LocalDate day) {
        ahead = ahead.plusDays(ChronoUnit.DAYS.between(LocalDate.now(this), day));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return TOKYO;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
