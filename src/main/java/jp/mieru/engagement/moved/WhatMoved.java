package jp.mieru.engagement.moved;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.plancall.PlanCall;
import jp.mieru.engagement.plancall.PlanCalls;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.Nullable;
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
     * @param later all rounds that can be looked at in this way, the newest first
     * @param before the round that the plans follow
     * @param now the later one
     * @param plans the surest effects first, those of which nothing can be said last
     */
    public record Moves(List<RoundSummary> later, RoundFigures before, RoundFigures now, List<PlanMove> plans) {
        /** How many plans have come to this. */
        public int count(MoveVerdict verdict) {
            return (int)
                    plans.stream().filter(move -> move.verdict() == verdict).count();
        }
    }

    private final Rounds rounds;
    private final PlanCalls calls;
    private final ActionPlans plans;
    private final Analyses analyses;
    private final Units units;
    private final KeptMoves kept = new KeptMoves();

    WhatMoved(Rounds rounds, PlanCalls calls, ActionPlans plans, Analyses analyses, Units units) {
        this.rounds = rounds;
        this.calls = calls;
        this.plans = plans;
        this.analyses = analyses;
        this.units = units;
    }

    /**
     * The plans that units shared after the newest round with a call for plans that opened before this one and asked the same
     * units mostly the same, as far as they were shared before this one opened.
     *
     * @param later a closed round; empty for any other, and as long as one of the two is not analysed
     */
    public List<PlanMove> of(RoundId later) {
        return in(later).map(Moves::plans).orElse(List.of());
    }

    /** The same with the figures of both rounds; without a round for the newest that can be looked at. Five statements, and two or four when it has to be worked out. */
    public Optional<Moves> in(@Nullable RoundId later) {
        var known = surveys();
        return known.later().stream()
                .filter(round -> later == null || round.id().equals(later))
                .findFirst()
                .flatMap(round -> moves(known, round));
    }

    /** The plans of this round, as the newest round shows that comes before the next call for plans. Five statements, and two or four when it has to be worked out. */
    public Optional<Moves> since(RoundId before) {
        return since(List.of(before)).stream().findFirst();
    }

    /** The same for several rounds, as far as later ones show their plans: three statements, and two more for each when it is known. */
    List<Moves> since(Collection<RoundId> rounds) {
        var known = surveys();
        return rounds.stream()
                .distinct()
                .flatMap(before -> since(known, before).stream())
                .toList();
    }

    /** The same for whoever has read already which surveys there are. */
    public Optional<Moves> since(NextSurveys known, RoundId before) {
        return known.later().stream()
                .filter(round -> known.planned(round)
                        .filter(found -> found.id().equals(before))
                        .isPresent())
                .findFirst()
                .flatMap(round -> moves(known, round));
    }

    /** Which surveys there are. Three statements. */
    public NextSurveys surveys() {
        return new NextSurveys(
                rounds.closed().stream()
                        .filter(round -> !round.gathered())
                        .sorted(Comparator.comparing(RoundSummary::opensOn).reversed())
                        .toList(),
                calls.all().stream().collect(Collectors.toMap(PlanCall::round, Function.identity())),
                analyses.comparable(),
                rounds::questionnaireOf);
    }

    private Optional<Moves> moves(NextSurveys known, RoundSummary later) {
        return known.planned(later).flatMap(planned -> {
            var key = new KeptMoves.Key(
                    known.stamp(planned, later),
                    planned,
                    known.later(),
                    later,
                    units.successors(planned.opensOn(), later.opensOn()),
                    plans.ranBetween(planned.id(), planned.closesOn(), later.opensOn()));
            return kept.of(key, () -> moves(key));
        });
    }

    private Optional<Moves> moves(KeptMoves.Key key) {
        return analyses.compared(key.now().id())
                .flatMap(found -> figures(key.before(), found.before()).map(before -> moves(key, before, found.now())));
    }

    /** Those of the round with plans, mostly the one that stands beside the later one anyway. */
    private Optional<RoundFigures> figures(RoundSummary planned, @Nullable RoundFigures before) {
        return before != null && before.round().equals(planned.id()) ? Optional.of(before) : analyses.of(planned.id());
    }

    private static Moves moves(KeptMoves.Key key, RoundFigures before, RoundFigures now) {
        var both = new TwoRounds(before, now, key.successors());
        var shared = key.ran().stream()
                .filter(plan -> plan.round().equals(before.round()))
                .toList();
        return new Moves(key.later(), before, now, new PlanMoves(both).of(shared, key.ran()));
    }
}
