package jp.mieru.appraisal.reminding;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import jp.mieru.appraisal.closeddays.ClosedDays;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleStep;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.platform.jobs.RecurringWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reminds people before a step is due and after it, from nine in the morning. A cycle that fails stops no other. */
@Component
class RemindDaily implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(RemindDaily.class);
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final LocalTime FROM = LocalTime.of(9, 0);

    private final Cycles cycles;
    private final RemindPeople remind;
    private final Clock clock;
    private final ClosedDays closed;

    RemindDaily(Cycles cycles, RemindPeople remind, Clock clock, ClosedDays closed) {
        this.cycles = cycles;
        this.remind = remind;
        this.clock = clock;
        this.closed = closed;
    }

    @Override
    public String name() {
        return "appraisal.remind";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void run() {
        if (!LocalTime.now(clock).isBefore(FROM)) {
            cycles.open().forEach(this::remind);
        }
    }

    private void remind(Cycle cycle) {
        var today = LocalDate.now(clock);
        var open = closed.open();
        for (var step : CycleStep.values()) {
            var due = cycle.due(step);
            try {
                if (due.isPresent() && ReminderDays.include(today, due.get(), open)) {
                    remind.remind(cycle, step, null);
                }
            } catch (RuntimeException e) {
                LOG.error("people of cycle {} could not be reminded, it is tried again", cycle.id(), e);
            }
        }
    }
}
