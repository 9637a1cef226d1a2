package jp.mieru.engagement.moved;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.moved.Others.Aim;
import jp.mieru.engagement.moved.PlanMove.Effect;
import jp.mieru.engagement.moved.PlanMove.WhyNot;
import jp.mieru.engagement.statistics.DifferenceInDifferences;
import jp.mieru.engagement.statistics.FalseDiscoveries;
import jp.mieru.engagement.statistics.ShrunkEffects;
import org.jspecify.annotations.Nullable;

/** All plans of a round looked at together, for one in twenty stands out by chance alone. */
final class PlanMoves {
    private static final Comparator<PlanMove> SUREST_FIRST = Comparator.comparing(
                    (PlanMove move) -> move.effect() == null)
            .thenComparing(move -> move.effect() == null ? 0 : -move.effect().shrunk())
            .thenComparing(PlanMove::unitName);

    private final TwoRounds rounds;

    PlanMoves(TwoRounds rounds) {
        this.rounds = rounds;
    }

    /**
     * How the plans moved what they aimed at.
     *
     * @param plans those of the earlier round
     * @param ran all plans that ran between the rounds, these and others: their units are no measure for plans of the same aim
     */
    List<PlanMove> of(List<ActionPlan> plans, Collection<ActionPlan> ran) {
        Map<ActionPlan, Integer> places = rounds.unitsOf(plans);
        var others = new Others(
                rounds.now().units().forest(),
                rounds.kinds(),
                rounds::change,
                ran.stream()
                        .flatMap(plan -> rounds.touchedBy(plan).stream()
                                .map(unit -> new Aim(unit, plan.wording().construct())))
                        .toList());
        var known = new LinkedHashMap<ActionPlan, DifferenceInDifferences>();
        plans.forEach(plan -> beside(others, places.get(plan), plan).ifPresent(found -> known.put(plan, found)));
        return moves(plans, places, known);
    }

    private Optional<DifferenceInDifferences> beside(Others others, @Nullable Integer unit, ActionPlan plan) {
        return unit == null || !rounds.isSame(unit)
                ? Optional.empty()
                : others.beside(new Aim(unit, plan.wording().construct()));
    }

    private List<PlanMove> moves(
            List<ActionPlan> plans, Map<ActionPlan, Integer> places, Map<ActionPlan, DifferenceInDifferences> known) {
        var found = List.copyOf(known.values());
        var order = new HashMap<ActionPlan, Integer>();
        known.keySet().forEach(plan -> order.put(plan, order.size()));
        boolean[] real = FalseDiscoveries.real(
                found.stream().mapToDouble(DifferenceInDifferences::probability).toArray());
        double[] shrunk = ShrunkEffects.of(found);
        var moves = new ArrayList<PlanMove>();
        for (var plan : plans) {
            int at = order.getOrDefault(plan, -1);
            var effect = at < 0 ? null : Effect.of(found.get(at), shrunk[at], real[at]);
            var verdict = at < 0 ? MoveVerdict.CANNOT_TELL : MoveVerdict.of(found.get(at), real[at]);
            moves.add(move(plan, places.get(plan), effect, verdict));
        }
        return moves.stream().sorted(SUREST_FIRST).toList();
    }

    private PlanMove move(ActionPlan plan, @Nullable Integer unit, @Nullable Effect effect, MoveVerdict verdict) {
        if (unit == null) {
            return new PlanMove(plan.unit(), nameBefore(plan), plan, null, null, null, verdict, WhyNot.REORGANISED);
        }
        String construct = plan.wording().construct();
        boolean same = rounds.isSame(unit);
        return new PlanMove(
                Objects.requireNonNull(rounds.now().identities().get(unit)),
                rounds.now().units().unit(unit).name(),
                plan,
                same ? rounds.figureBefore(unit, construct).score() : null,
                same ? rounds.figureNow(unit, construct).score() : null,
                effect,
                verdict,
                effect == null ? why(unit, construct) : null);
    }

    private WhyNot why(int unit, String construct) {
        if (!rounds.isSame(unit)) {
            return WhyNot.REORGANISED;
        }
        if (!rounds.isMeasured(construct)) {
            return WhyNot.ASKED_OTHERWISE;
        }
        return rounds.change(unit, construct).isEmpty() ? WhyNot.HIDDEN : WhyNot.TOO_FEW;
    }

    private String nameBefore(ActionPlan plan) {
        int unit = rounds.before().identities().indexOf(plan.unit());
        return unit < 0 ? "" : rounds.before().units().unit(unit).name();
    }
}
