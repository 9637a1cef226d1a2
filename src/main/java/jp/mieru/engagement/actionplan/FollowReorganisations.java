package jp.mieru.engagement.actionplan;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import jp.mieru.engagement.plancall.FollowCalledUnits;
import jp.mieru.organization.Units;
import jp.mieru.platform.jobs.RecurringWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the plans of units that exist no more; the heads of those that follow are asked for one, and offered the old. */
@Component
public class FollowReorganisations implements RecurringWork {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Units units;
    private final FollowCalledUnits called;
    private final ActionPlans plans;
    private final MoveActionPlan move;
    private final Clock clock;

    FollowReorganisations(Units units, FollowCalledUnits called, ActionPlans plans, MoveActionPlan move, Clock clock) {
        this.units = units;
        this.called = called;
        this.plans = plans;
        this.move = move;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "engagement.follow-reorganisations";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    @Transactional
    public void run() {
        var today = units.asOf(LocalDate.now(clock));
        called.follow(today);
        plans.going().stream()
                .filter(plan -> today.find(plan.unit()).isEmpty())
                .forEach(plan -> move.endWithItsUnit(plan.id()));
    }
}
