package jp.mieru.engagement.moved;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.plancall.PlanCalls;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.springframework.stereotype.Service;

/**
 * What moved since units acted: each plan of the round before beside what it aimed at. Made of nothing but figures that are shown,
 * so that it tells no more than they do. Who may read which unit is the caller's to ask.
 */
@Service
public class WhatMoved {
    /**
     * The plans of a round, as a later one shows them.
     *
     * @param before the round that the plans follow
     * @param now the later one
     * @param plans the surest effects first, those of which nothing can be said last
     */
    public record Moves(RoundFigures before, RoundFigures now, List<PlanMove> plans) {}

    private final Rounds rounds;
    private final PlanCalls calls;
    private final ActionPlans plans;
    private final Analyses analyses;
    private final Units units;

    WhatMoved(Rounds rounds, PlanCalls calls, ActionPlans plans, Analyses analyses, Units units) {
        this.rounds = rounds;
        this.calls = calls;
        this.plans = plans;
        this.analyses = analyses;
        this.units = units;
    }

    /**
     * The plans that units shared after the newest round with a call for plans that opened before this one, as far as they were
     * shared before this one opened.
     *
     * @param later a closed round; empty for any other, and as long as it is not analysed
     */
    public List<PlanMove> of(RoundId later) {
        return in(later).map(Moves::plans).orElse(List.of());
    }

    /** The same with the figures of both rounds; empty where there is no round with plans before. Eight statements. */
    public Optional<Moves> in(RoundId later) {
        var closed = rounds.closed().stream().filter(round -> !round.gathered()).toList();
        return find(closed, later)
                .flatMap(round -> planned(closed, round))
                .flatMap(before -> analyses.of(before.id()))
                .flatMap(before -> analyses.of(later).map(now -> moves(before, now)));
    }

    /** The newest closed round in which the plans after this one show; empty as long as there is none. Two statements. */
    public Optional<RoundSummary> after(RoundId before) {
        var closed = rounds.closed().stream().filter(round -> !round.gathered()).toList();
        return closed.stream()
                .filter(round -> planned(closed, round)
                        .filter(found -> found.id().equals(before))
                        .isPresent())
                .max(Comparator.comparing(RoundSummary::opensOn));
    }

    private Optional<RoundSummary> planned(List<RoundSummary> closed, RoundSummary later) {
        return calls.all().stream()
                .flatMap(call -> find(closed, call.round()).stream())
                .filter(round -> round.opensOn().isBefore(later.opensOn()))
                .max(Comparator.comparing(RoundSummary::opensOn));
    }

    private Moves moves(RoundFigures before, RoundFigures now) {
        var both = new TwoRounds(before, now, units.successors(before.opensOn(), now.opensOn()));
        var shared = plans.of(before.round()).stream()
                .filter(plan -> plan.sharedOn() != null && plan.sharedOn().isBefore(now.opensOn()))
                .toList();
        return new Moves(before, now, before.scope().equals(now.scope()) ? new PlanMoves(both).of(shared) : List.of());
    }

    private static Optional<RoundSummary> find(List<RoundSummary> closed, RoundId id) {
        return closed.stream().filter(round -> round.id().equals(id)).findFirst();
    }
}
