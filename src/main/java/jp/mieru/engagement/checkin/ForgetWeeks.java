package jp.mieru.engagement.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import jp.mieru.platform.jobs.RecurringWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets who tapped once the week is over: only the counts stay. */
@Component
class ForgetWeeks implements RecurringWork {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final CheckInStore store;
    private final Clock clock;

    ForgetWeeks(CheckInStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "engagement.forget-check-ins";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    @Transactional
    public void run() {
        store.forgetBefore(Week.of(LocalDate.now(clock)));
    }
}
