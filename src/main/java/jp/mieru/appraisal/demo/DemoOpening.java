package jp.mieru.appraisal.demo;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.cycle.CyclesOfRules;
import jp.mieru.appraisal.cycle.DemoCycles;
import jp.mieru.appraisal.cycle.RuledCycle;
import jp.mieru.appraisal.opening.OpenCycle;
import jp.mieru.appraisal.rules.DemoRules;
import jp.mieru.appraisal.rules.StoredRules;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.takingpart.ByName;
import jp.mieru.appraisal.takingpart.NamedParticipants;
import jp.mieru.organization.Units;
import jp.mieru.platform.demo.DemoTime;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;

/** Has rules put in force and cycles opened by the demo city's office, on the day on which that was. */
@Component
class DemoOpening {
    private static final int DEPARTMENT = 1;

    private final DemoRules rules;
    private final DemoCycles begin;
    private final Cycles cycles;
    private final NamedParticipants participants;
    private final OpenCycle open;
    private final Units units;
    private final DemoTime time;

    DemoOpening(
            DemoRules rules,
            DemoCycles begin,
            Cycles cycles,
            NamedParticipants participants,
            OpenCycle open,
            Units units,
            DemoTime time) {
        this.rules = rules;
        this.begin = begin;
        this.cycles = cycles;
        this.participants = participants;
        this.open = open;
        this.units = units;
        this.time = time;
    }

    StoredRules rules(FiscalYear year, LocalDate day, Viewer office) {
        var stored = new StoredRules[1];
        time.on(day, () -> stored[0] = rules.inForce(year, Preset.GRADES.rules(), office));
        return stored[0];
    }

    /** The cycles that the rules ask for, without that of conditional appointments. */
    static List<RuledCycle> regular(StoredRules rules) {
        return CyclesOfRules.of(rules.rules(), rules.year()).stream()
                .filter(ruled -> !ruled.conditional())
                .toList();
    }

    /**
     * Opens one. Heads of departments are left out: nobody above them is in the roster.
     *
     * @param from the day from which the days of its steps are counted
     * @param day on which it was opened
     */
    Cycle open(StoredRules rules, RuledCycle ruled, LocalDate reference, LocalDate from, LocalDate day, Viewer office) {
        var leaders = units.leadersByUnit(reference);
        time.on(day, () -> {
            var id = begin.begin(rules, ruled, reference, from, office);
            units.asOf(reference).units().stream()
                    .filter(unit -> unit.depth() == DEPARTMENT)
                    .flatMap(unit -> leaders.getOrDefault(unit.id(), List.of()).stream())
                    .forEach(head -> participants.put(
                            id,
                            head.staff(),
                            new ByName(false, null, DemoWhy.read().leftOut()),
                            office.staff()));
            open.now(id, office.staff(), (done, all) -> {});
        });
        return cycles.of(rules.year()).stream().filter(ruled::is).findFirst().orElseThrow();
    }
}
