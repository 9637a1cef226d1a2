package jp.mieru.engagement.planpages;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.checkin.CheckIns;
import jp.mieru.engagement.checkin.OwnTap;
import jp.mieru.engagement.plancall.PlanCalls;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what pages of plans show. */
@Component
public class PlanPages {
    private final ActionPlans plans;
    private final PlanCalls calls;
    private final CheckIns checkIns;
    private final Rounds rounds;
    private final Units units;

    PlanPages(ActionPlans plans, PlanCalls calls, CheckIns checkIns, Rounds rounds, Units units) {
        this.plans = plans;
        this.calls = calls;
        this.checkIns = checkIns;
        this.rounds = rounds;
        this.units = units;
    }

    /** The plans that were shared, also those that have ended, of the viewer's own units, running ones first, each with the viewer's tap. */
    List<PlanCard> own(Sight sight, UnitTree today, Viewer viewer, Function<UUID, @Nullable String> codes) {
        var own = plans.of(sight.own()).stream()
                .filter(plan -> plan.sharedOn() != null)
                .sorted(Comparator.comparing(ActionPlan::state))
                .toList();
        return cards(own, sight, today, viewer, codes);
    }

    /** These plans with the viewer's taps. */
    List<PlanCard> cards(
            Collection<ActionPlan> shown,
            Sight sight,
            UnitTree today,
            Viewer viewer,
            Function<UUID, @Nullable String> codes) {
        var staff = viewer.staff();
        var running = shown.stream()
                .filter(plan -> plan.runs(today.day()) && sight.carriesOut(plan.unit()))
                .map(plan -> plan.id().value())
                .toList();
        Map<UUID, OwnTap> taps =
                staff == null || running.isEmpty() ? Map.of() : checkIns.own(running, staff, today.day(), codes);
        var titles = titles(shown);
        return shown.stream()
                .map(plan -> new PlanCard(
                        plan,
                        unitName(plan, today),
                        construct(plan),
                        titles.getOrDefault(plan.round(), ""),
                        taps.getOrDefault(plan.id().value(), OwnTap.NONE),
                        running.contains(plan.id().value())))
                .toList();
    }

    /** The units that the viewer leads and that are to have a plan, those led directly first, then in the order of the tree. */
    public List<LedUnit> led(Sight sight, UnitTree today) {
        if (sight.led().isEmpty()) {
            return List.of();
        }
        var called = calls.newest(sight.led());
        var there = new HashMap<UnitId, ActionPlan>();
        plans.of(called.keySet()).stream()
                .filter(plan -> plan.round()
                        .equals(Objects.requireNonNull(called.get(plan.unit())).round()))
                .forEach(plan -> there.put(plan.unit(), plan));
        return today.units().stream()
                .filter(unit -> called.containsKey(unit.id()))
                .map(unit -> new LedUnit(
                        unit,
                        Objects.requireNonNull(called.get(unit.id())),
                        there.get(unit.id()),
                        sight.heads().contains(unit.id())))
                .sorted(Comparator.comparing(led -> !led.direct()))
                .toList();
    }

    /** What the plan aims at, as the round's questionnaire calls it. */
    Text construct(ActionPlan plan) {
        return rounds.questionnaireOf(plan.round())
                .construct(plan.wording().construct())
                .map(Construct::name)
                .orElseGet(() -> Text.of(plan.wording().construct()));
    }

    /** The name of the plan's unit, today or when it was drafted. */
    public String unitName(ActionPlan plan, UnitTree today) {
        return today.find(plan.unit())
                .or(() -> units.asOf(plan.draftedOn()).find(plan.unit()))
                .map(Unit::name)
                .orElse("");
    }

    private Map<RoundId, String> titles(Collection<ActionPlan> shown) {
        return shown.isEmpty()
                ? Map.of()
                : rounds.closed().stream().collect(Collectors.toMap(RoundSummary::id, RoundSummary::title));
    }
}
