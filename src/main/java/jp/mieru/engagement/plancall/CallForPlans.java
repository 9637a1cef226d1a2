package jp.mieru.engagement.plancall;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office asks the heads of units for a plan after a closed round, or changes what it asked for. */
@Service
public class CallForPlans {
    private final PlanCalls calls;
    private final Rounds rounds;
    private final Units units;
    private final CallHeads callHeads;
    private final AuditTrail audit;

    CallForPlans(PlanCalls calls, Rounds rounds, Units units, CallHeads callHeads, AuditTrail audit) {
        this.calls = calls;
        this.rounds = rounds;
        this.units = units;
        this.callHeads = callHeads;
        this.audit = audit;
    }

    /** Whether plans can be called for after this round: it is over, and units of the house were asked in it. */
    public static boolean isPossible(RoundSummary round) {
        return round.state() == RoundState.CLOSED && !round.gathered();
    }

    /**
     * Calls for plans; a second time changes the day and the units. Heads are told once, when their unit is added.
     *
     * @param kinds of the units that are to have a plan
     */
    @Transactional
    public void call(RoundSummary round, LocalDate dueOn, Set<String> kinds, LocalDate today, @Nullable Viewer actor) {
        if (!isPossible(round)) {
            throw new IllegalArgumentException("no plans after " + round.id());
        }
        var called = UnitsToPlan.of(rounds.askedIn(round.id()), successors(round, today), units.asOf(today), kinds);
        calls.note(round.id(), dueOn, today, actor == null ? null : actor.account());
        calls.keepOnly(round.id(), called);
        callHeads.of(round, calls.add(round.id(), called, today), today);
        audit.changed(actor, "engagement.plans-called", null, round.title());
    }

    /** The kinds of units below the whole that a call could name, in the order of the tree, with the number of led units of each. */
    public Map<String, Integer> kinds(RoundSummary round, LocalDate day) {
        var tree = units.asOf(day);
        var led = units.leadersByUnit(day).keySet();
        var kinds = new LinkedHashMap<String, Integer>();
        var all = Set.copyOf(tree.units().stream().map(UnitTree.Unit::kind).toList());
        var possible = UnitsToPlan.of(rounds.askedIn(round.id()), successors(round, day), tree, all);
        tree.units().stream()
                .filter(unit -> unit.depth() > 0 && possible.contains(unit.id()) && led.contains(unit.id()))
                .forEach(unit -> kinds.merge(unit.kind(), 1, Integer::sum));
        return kinds;
    }

    private Map<UnitId, Set<UnitId>> successors(RoundSummary round, LocalDate today) {
        return round.opensOn().isAfter(today) ? Map.of() : units.successors(round.opensOn(), today);
    }
}
