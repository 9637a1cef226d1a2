package jp.mieru.appraisal.cycle;

import java.util.Optional;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.rules.StoredRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office begins a cycle, moves its days, and throws one away that nobody has a sheet in yet. */
@Service
class PlanCycle {
    private final Cycles cycles;
    private final AuditTrail audit;

    PlanCycle(Cycles cycles, AuditTrail audit) {
        this.cycles = cycles;
        this.audit = audit;
    }

    /** Nothing where the year has this cycle already. */
    @Transactional
    Optional<CycleId> begin(StoredRules rules, RuledCycle ruled, Calendar calendar, Viewer actor) {
        var added = cycles.add(rules.id(), rules.year(), ruled, calendar);
        added.ifPresent(id ->
                audit.changed(actor, "appraisal.cycle-begun", null, rules.year().year() + " " + ruled.key()));
        return added;
    }

    /** The days; once sheets are made only those of the steps. False if somebody else changed it meanwhile. */
    @Transactional
    boolean change(Cycle cycle, StoredRules rules, Calendar calendar, Viewer actor) {
        boolean planned = cycle.is(CycleState.PLANNED);
        var kept = planned ? calendar : new Calendar(cycle.reference(), calendar.due());
        boolean changed = cycles.change(cycle, planned ? rules.id() : cycle.rules(), kept);
        if (changed) {
            audit.changed(actor, "appraisal.cycle-changed", null, cycle.id().toString());
        }
        return changed;
    }

    @Transactional
    boolean remove(Cycle cycle, Viewer actor) {
        boolean removed = cycles.remove(cycle.id());
        if (removed) {
            audit.changed(actor, "appraisal.cycle-removed", null, cycle.year().year() + " " + cycle.last());
        }
        return removed;
    }
}
