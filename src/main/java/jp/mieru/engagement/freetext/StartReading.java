package jp.mieru.engagement.freetext;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.mieru.platform.jobs.JobId;
import jp.mieru.platform.jobs.Jobs;
import jp.mieru.platform.jobs.RecurringWork;
import jp.mieru.survey.RoundClosed;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the texts of closed rounds looked through for names: as soon as a round closes, and now and then those that came in
 * closed.
 */
@Component
class StartReading implements RecurringWork {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Readings readings;
    private final Rounds rounds;
    private final Jobs jobs;

    StartReading(Readings readings, Rounds rounds, Jobs jobs) {
        this.readings = readings;
        this.rounds = rounds;
        this.jobs = jobs;
    }

    @EventListener
    void on(RoundClosed closed) {
        if (readings.begin(closed.round())) {
            start(closed.round(), closed.title(), null);
        }
    }

    /** Starts it anew for somebody who waits for it; nothing happens if it is done or under way. */
    @Transactional
    public void again(RoundId round, String title, UUID owner) {
        if (readings.beginAgain(round) && !jobs.isUnderWay(ReadTexts.KIND, round.toString())) {
            start(round, title, owner);
        }
    }

    @Override
    public String name() {
        return "engagement.read-texts";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    @Transactional
    public void run() {
        rounds.closed().stream()
                .filter(round -> readings.begin(round.id()))
                .forEach(round -> start(round.id(), round.title(), null));
    }

    private JobId start(RoundId round, String title, @Nullable UUID owner) {
        return jobs.start(ReadTexts.KIND, "engagement.freetext.job", List.of(title), owner, round.toString());
    }
}
