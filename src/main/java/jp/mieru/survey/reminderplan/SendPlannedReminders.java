package jp.mieru.survey.reminderplan;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import jp.mieru.platform.jobs.RecurringWork;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.letters.Reminded;
import jp.mieru.survey.round.RoundStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the reminders that rounds have planned, on their day from nine in the morning; if the server was down, as soon as
 * it runs again. One that fails stops no other.
 */
@Component
public class SendPlannedReminders implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(SendPlannedReminders.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final LocalTime FROM = LocalTime.of(9, 0);

    private final RoundStore rounds;
    private final ReminderPlans plans;
    private final SendPlannedReminder send;
    private final Reminded reminded;
    private final Clock clock;

    public SendPlannedReminders(
            RoundStore rounds, ReminderPlans plans, SendPlannedReminder send, Reminded reminded, Clock clock) {
        this.rounds = rounds;
        this.plans = plans;
        this.send = send;
        this.reminded = reminded;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "survey.remind";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock);
        reminded.forgetBefore(today.minusDays(1));
        if (LocalTime.now(clock).isBefore(FROM)) {
            return;
        }
        rounds.all().stream()
                .filter(round -> round.state() == RoundState.OPEN && !round.gathered())
                .filter(round -> !today.isAfter(round.closesOn()))
                .forEach(round -> remind(round, today));
    }

    private void remind(RoundSummary round, LocalDate today) {
        try {
            plans.of(round.id())
                    .filter(day -> !ReminderPlans.dateOf(round, day).isAfter(today))
                    .ifPresent(day -> send.send(round, day, today));
        } catch (RuntimeException e) {
            LOG.error("the planned reminder of round {} could not be sent, it is tried again", round.id(), e);
        }
    }
}
