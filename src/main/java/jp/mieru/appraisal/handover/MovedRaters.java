package jp.mieru.appraisal.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.raters.NamedRaters;
import jp.mieru.appraisal.raters.WhoRates;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.sheet.NobodyDecidesAboutTheOwnSheet;
import jp.mieru.appraisal.takingpart.Absences;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Service;

/** Raters of a cycle who have moved, left or gone on leave by today: a handful of statements for however many sheets. */
@Service
class MovedRaters {
    private final PendingSteps pending;
    private final RuleSets rules;
    private final Units units;
    private final Roster roster;
    private final Absences absences;
    private final Clock clock;

    MovedRaters(PendingSteps pending, RuleSets rules, Units units, Roster roster, Absences absences, Clock clock) {
        this.pending = pending;
        this.rules = rules;
        this.units = units;
        this.roster = roster;
        this.absences = absences;
        this.clock = clock;
    }

    /** Without the viewer's own sheet. */
    List<MovedRater> of(Cycle cycle, Viewer viewer) {
        var steps = pending.of(cycle.id()).stream()
                .filter(step -> NobodyDecidesAboutTheOwnSheet.isKept(viewer, step.staff()))
                .toList();
        var today = LocalDate.now(clock);
        var tree = units.asOf(today);
        var leaders = units.leadersByUnit(today);
        var away = absences.on(today);
        var raters = steps.stream().map(PendingStep::rater).collect(Collectors.toCollection(HashSet<StaffId>::new));
        var employed =
                roster.members(raters, today).stream().map(Roster.Member::staff).collect(Collectors.toSet());
        var stored = rules.find(cycle.rules()).orElseThrow();
        var who = new WhoRates(tree, leaders, away, stored.rules().heldTogether(), NamedRaters.NONE);
        return new WhoMoved(tree, leaders, employed, away, who, follows(cycle.reference(), today)).among(steps);
    }

    /** A unit that was split goes on in the first of its parts by id; somebody has to decide otherwise by name. */
    private Map<UnitId, UnitId> follows(LocalDate reference, LocalDate today) {
        var follows = new HashMap<UnitId, UnitId>();
        if (reference.isBefore(today)) {
            units.successors(reference, today)
                    .forEach((unit, after) -> after.stream()
                            .min((one, other) -> one.value().compareTo(other.value()))
                            .ifPresent(first -> follows.put(unit, first)));
        }
        return follows;
    }
}
