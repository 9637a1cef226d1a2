package jp.mieru.engagement.circle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.actionplan.PlanOutcome;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.checkin.CheckIns;
import jp.mieru.engagement.checkin.WeekCount;
import jp.mieru.engagement.circle.Circle.Acted;
import jp.mieru.engagement.circle.Circle.Counts;
import jp.mieru.engagement.circle.Circle.Done;
import jp.mieru.engagement.circle.Circle.Moved;
import jp.mieru.engagement.circle.Circle.Planned;
import jp.mieru.engagement.circle.Circle.Voices;
import jp.mieru.engagement.moved.MoveVerdict;
import jp.mieru.engagement.moved.WhatMoved;
import jp.mieru.engagement.moved.WhatMoved.Moves;
import jp.mieru.engagement.plancall.PlanCall;
import jp.mieru.engagement.plancall.PlanCalls;
import jp.mieru.engagement.planround.PlanRounds;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a circle together of what everybody may know: figures of the whole, counts of plans, sentences that were shared, and
 * check-ins of weeks that the unit's own page shows with figures.
 */
@Component
class Circles {
    /** The fewest plans that are counted by verdict: of fewer, one would be told. */
    static final int FEWEST_PLANS = 5;

    private final Rounds rounds;
    private final PlanCalls calls;
    private final ActionPlans plans;
    private final PlanRounds planRounds;
    private final CheckIns checkIns;
    private final Analyses analyses;
    private final WhatMoved whatMoved;
    private final Clock clock;

    Circles(
            Rounds rounds,
            PlanCalls calls,
            ActionPlans plans,
            PlanRounds planRounds,
            CheckIns checkIns,
            Analyses analyses,
            WhatMoved whatMoved,
            Clock clock) {
        this.rounds = rounds;
        this.calls = calls;
        this.plans = plans;
        this.planRounds = planRounds;
        this.checkIns = checkIns;
        this.analyses = analyses;
        this.whatMoved = whatMoved;
        this.clock = clock;
    }

    /** The circle of a survey, without any for that of the newest after which plans were called for. */
    Optional<Circle> of(@Nullable UUID wanted, Locale locale) {
        var closed = rounds.closed().stream()
                .filter(round -> !round.gathered())
                .sorted(Comparator.comparing(RoundSummary::opensOn).reversed())
                .toList();
        var called = calls.all().stream().collect(Collectors.toMap(PlanCall::round, Function.identity()));
        return closed.stream()
                .filter(round -> wanted == null
                        ? called.containsKey(round.id())
                        : round.id().value().equals(wanted))
                .findFirst()
                .or(() -> wanted == null ? closed.stream().findFirst() : Optional.empty())
                .map(round -> circle(closed, round, called, locale));
    }

    private Circle circle(List<RoundSummary> closed, RoundSummary round, Map<RoundId, PlanCall> called, Locale locale) {
        var call = called.get(round.id());
        var made = call == null ? List.<ActionPlan>of() : plans.of(round.id());
        var shared = made.stream().filter(plan -> plan.sharedOn() != null).toList();
        var moves = call == null ? null : whatMoved.since(round.id()).orElse(null);
        var next = moves == null ? null : called.get(moves.now().round());
        return new Circle(
                closed,
                round,
                closed.stream()
                        .filter(other -> other.opensOn().isBefore(round.opensOn()) && called.containsKey(other.id()))
                        .findFirst()
                        .orElse(null),
                voices(moves == null ? analyses.unitsOf(round.id()).orElse(null) : moves.before()),
                call == null ? null : planned(call, shared, locale),
                done(shared),
                moves == null ? null : moved(moves, locale),
                new Acted(count(shared, PlanOutcome.WENT_ON), count(shared, PlanOutcome.WORKED), next));
    }

    private Planned planned(PlanCall call, List<ActionPlan> shared, Locale locale) {
        var tally = planRounds.tally(call.round(), LocalDate.now(clock));
        var aims = new Aims(rounds.questionnaireOf(call.round()), locale).of(shared);
        return new Planned(call, tally.called(), tally.shared(), aims);
    }

    private static @Nullable Voices voices(@Nullable RoundFigures figures) {
        Integer asked = figures == null ? null : figures.asked(Forest.WHOLE);
        return figures == null || asked == null ? null : new Voices(asked, figures.answered(Forest.WHOLE));
    }

    private Done done(List<ActionPlan> shared) {
        var today = LocalDate.now(clock);
        var weeks = checkIns
                .weeks(shared.stream().map(plan -> plan.id().value()).toList(), today)
                .stream()
                .filter(week -> week.shown() == WeekCount.Shown.FIGURES)
                .toList();
        return new Done(
                (int) shared.stream().filter(plan -> plan.runs(today)).count(),
                weeks.stream().mapToInt(WeekCount::people).sum(),
                weeks.stream().mapToInt(WeekCount::done).sum());
    }

    private static Moved moved(Moves moves, Locale locale) {
        boolean enough =
                moves.plans().stream().filter(move -> move.effect() != null).count() >= FEWEST_PLANS;
        return new Moved(
                moves.now().summary(),
                CityMove.of(moves.before(), moves.now(), locale),
                moves.plans().size(),
                enough
                        ? new Counts(
                                moves.count(MoveVerdict.WORKED),
                                moves.count(MoveVerdict.CANNOT_TELL),
                                moves.count(MoveVerdict.DID_NOT))
                        : null);
    }

    private static int count(List<ActionPlan> shared, PlanOutcome outcome) {
        return (int) shared.stream().filter(plan -> plan.outcome() == outcome).count();
    }
}
