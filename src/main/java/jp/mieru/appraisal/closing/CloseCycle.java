package jp.mieru.appraisal.closing;

import java.time.Clock;
import java.time.LocalDate;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.closeddays.ClosedDays;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.rules.RuleSets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office closes a cycle once everybody is done, and opens one again that was closed by mistake. */
@Service
class CloseCycle {
    private final Cycles cycles;
    private final RuleSets rules;
    private final StandingSheets sheets;
    private final ClosedCycles closed;
    private final ClosedDays days;
    private final AuditTrail audit;
    private final Clock clock;

    CloseCycle(
            Cycles cycles,
            RuleSets rules,
            StandingSheets sheets,
            ClosedCycles closed,
            ClosedDays days,
            AuditTrail audit,
            Clock clock) {
        this.cycles = cycles;
        this.rules = rules;
        this.sheets = sheets;
        this.closed = closed;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /** How it went. */
    sealed interface Closing {
        record Done() implements Closing {}

        /** Somebody else closed it, opened it again or changed it since the page was made. */
        record Overtaken() implements Closing {}

        record NotYet(InTheWay what) implements Closing {}
    }

    InTheWay inTheWay(Cycle cycle) {
        var rule = rules.find(cycle.rules()).orElseThrow().rules().objections();
        return new EverybodyIsDone(rule, days.open()).of(cycle.last(), sheets.of(cycle.id()), LocalDate.now(clock));
    }

    /** @param version of the cycle that was looked at */
    @Transactional
    Closing close(CycleId id, int version, Viewer actor) {
        var cycle = cycles.lockWithSheets(id).orElseThrow();
        if (!cycle.is(CycleState.OPEN) || cycle.version() != version) {
            return new Closing.Overtaken();
        }
        var inTheWay = inTheWay(cycle);
        if (!inTheWay.isNothing()) {
            return new Closing.NotYet(inTheWay);
        }
        cycles.move(id, CycleState.OPEN, CycleState.CLOSED);
        closed.closed(id, actor.account(), clock.instant());
        audit.changed(actor, "appraisal.cycle-closed", null, cycle.year().year() + " " + cycle.last());
        return new Closing.Done();
    }

    /** @param version of the cycle that was looked at */
    @Transactional
    Closing reopen(CycleId id, int version, String reason, Viewer actor) {
        var cycle = cycles.lock(id).orElseThrow();
        if (!cycle.is(CycleState.CLOSED) || cycle.version() != version) {
            return new Closing.Overtaken();
        }
        cycles.move(id, CycleState.CLOSED, CycleState.OPEN);
        closed.reopened(id, reason, actor.account(), clock.instant());
        audit.changed(actor, "appraisal.cycle-reopened", null, cycle.year().year() + " " + cycle.last() + " " + reason);
        return new Closing.Done();
    }
}
