package jp.mieru.appraisal.decisions;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.raters.NamedRater;
import jp.mieru.appraisal.raters.NamedRaterStore;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.Group;
import jp.mieru.appraisal.takingpart.NamedParticipants;
import jp.mieru.organization.Roster;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office decided for the last cycle holds for the next, as far as the people are still employed. */
@Service
class TakeOverDecisions {
    private final Cycles cycles;
    private final RuleSets rules;
    private final NamedParticipants participants;
    private final NamedRaterStore raters;
    private final Roster roster;
    private final AuditTrail audit;

    TakeOverDecisions(
            Cycles cycles,
            RuleSets rules,
            NamedParticipants participants,
            NamedRaterStore raters,
            Roster roster,
            AuditTrail audit) {
        this.cycles = cycles;
        this.rules = rules;
        this.participants = participants;
        this.raters = raters;
        this.roster = roster;
        this.audit = audit;
    }

    /** The cycle whose decisions can be taken over; nothing where this one is open, or there is none, or it had none. */
    Optional<Cycle> last(Cycle cycle) {
        return cycle.is(CycleState.PLANNED)
                ? cycles.before(cycle)
                        .filter(before -> !raters.of(before.id()).isEmpty()
                                || !participants.of(before.id()).isEmpty())
                : Optional.empty();
    }

    /** How many were taken over. What is decided for this cycle stays. */
    @Transactional
    public int from(Cycle last, Cycle cycle, Viewer actor) {
        var locked = cycles.lock(cycle.id()).filter(now -> now.is(CycleState.PLANNED));
        if (locked.isEmpty()) {
            return 0;
        }
        var employed = employed(last.id(), cycle);
        var groups = rules.find(cycle.rules()).orElseThrow().rules().groups().stream()
                .map(Group::code)
                .toList();
        int taken = participants.takeOver(last.id(), cycle.id(), groups, employed, actor.staff())
                + raters.takeOver(last.id(), cycle.id(), employed, actor.staff());
        audit.changed(actor, "appraisal.decisions-taken-over", null, cycle.id() + " " + taken);
        return taken;
    }

    private HashSet<StaffId> employed(CycleId last, Cycle cycle) {
        var people = new HashSet<>(participants.of(last).keySet());
        raters.of(last).stream().map(NamedRater::rater).filter(Objects::nonNull).forEach(people::add);
        return roster.members(people, cycle.reference()).stream()
                .map(Roster.Member::staff)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
