package jp.mieru.appraisal.opening;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.platform.jobs.RecurringWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes sheets for conditional appointments whose months have run out, in cycles that are open; until a month after their last
 * day, lest a server that stood still on it leaves somebody out.
 */
@Component
class OpenConditional implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(OpenConditional.class);
    private static final Duration PAUSE = Duration.ofHours(6);

    private final Cycles cycles;
    private final OpenCycle open;
    private final Clock clock;

    OpenConditional(Cycles cycles, OpenCycle open, Clock clock) {
        this.cycles = cycles;
        this.open = open;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "appraisal.conditional";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void run() {
        var today = LocalDate.now(clock);
        cycles.open().stream()
                .filter(Cycle::conditional)
                .filter(cycle -> today.isBefore(cycle.last().plusMonths(1)))
                .forEach(this::goOn);
    }

    private void goOn(Cycle cycle) {
        try {
            open.goOn(cycle.id());
        } catch (RuntimeException e) {
            LOG.error("sheets of cycle {} could not be made, it is tried again", cycle.id(), e);
        }
    }
}
