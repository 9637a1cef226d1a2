package jp.mieru.appraisal.cycle;

import java.time.LocalDate;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.deadline.OpenDays;
import jp.mieru.appraisal.rules.StoredRules;
import org.springframework.stereotype.Component;

/** Lets the demo city have cycles. */
@Component
public class DemoCycles {
    private final PlanCycle plan;

    DemoCycles(PlanCycle plan) {
        this.plan = plan;
    }

    /**
     * Begins a cycle that the rules ask for.
     *
     * @param from the day from which the proposed days of its steps are counted, not before its last day
     */
    public CycleId begin(StoredRules rules, RuledCycle ruled, LocalDate reference, LocalDate from, Viewer office) {
        var calendar = new Calendar(reference, ProposedCalendar.after(from, OpenDays.usual()));
        return plan.begin(rules, ruled, calendar, office).orElseThrow();
    }
}
