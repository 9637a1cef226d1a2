package jp.mieru.survey.round;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import jp.mieru.platform.jobs.RecurringWork;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Closes rounds whose last day has passed. One that cannot be closed waits for the next time and stops no other. */
@Component
public class CloseRoundsThatAreOver implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(CloseRoundsThatAreOver.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final RoundStore rounds;
    private final CloseRound closeRound;
    private final Clock clock;

    CloseRoundsThatAreOver(RoundStore rounds, CloseRound closeRound, Clock clock) {
        this.rounds = rounds;
        this.closeRound = closeRound;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "survey.close-rounds";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock);
        rounds.all().stream()
                .filter(round ->
                        round.state() == RoundState.OPEN && round.closesOn().isBefore(today))
                .forEach(round -> close(round.id(), today));
    }

    private void close(RoundId round, LocalDate today) {
        try {
            closeRound.close(round, today, null);
        } catch (RuntimeException e) {
            LOG.error("round {} could not be closed, it is tried again", round, e);
        }
    }
}
