package jp.mieru.engagement.circle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
import jp.mieru.engagement.moved.NextSurveys;
import jp.mieru.engagement.moved.WhatMoved;
import jp.mieru.engagement.moved.WhatMoved.Moves;
import jp.mieru.engagement.plancall.PlanCall;
import jp.mieru.engagement.planround.PlanRounds;
import jp.mieru.survey.Forest;
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
    private final ActionPlans plans;
    private final PlanRounds planRounds;
    private final CheckIns checkIns;
    private final Analyses analyses;
    private final WhatMoved whatMoved;
    private final Clock clock;

    Circles(
            Rounds rounds,
            ActionPlans plans,
            PlanRounds planRounds,
            CheckIns checkIns,
            Analyses analyses,
            WhatMoved whatMoved,
            Clock clock) {
        this.rounds = rounds;
        this.plans = plans;
        this.planRounds = planRounds;
        this.checkIns = checkIns;
        this.analyses = analyses;
        this.whatMoved = whatMoved;
        this.clock = clock;
    }

    /**
     * The circle of a survey; without any that of the newest whose plans another survey has shown already, so that whoever asks
     * what came of the answers reads it at once, otherwise that of the newest after which plans were called for.
     */
    Optional<Circle> of(@Nullable UUID wanted, Locale locale) {
        var known = whatMoved.surveys();
        return chosen(known, wanted).map(round -> circle(known, round, locale));
    }

    private static Optional<RoundSummary> chosen(NextSurveys known, @Nullable UUID wanted) {
        return wanted == null
                ? known.shown()
                        .or(() -> known.closed().stream()
                                .filter(round -> known.called().containsKey(round.id()))
                                .findFirst())
                        .or(() -> known.closed().stream().findFirst())
                : known.closed().stream()
                        .filter(round -> round.id().value().equals(wanted))
                        .findFirst();
    }

    private Circle circle(NextSurveys known, RoundSummary round, Locale locale) {
        var call = known.called().get(round.id());
        var made = call == null ? List.<ActionPlan>of() : plans.of(round.id());
        var shared = made.stream().filter(plan -> plan.sharedOn() != null).toList();
        var moves = call == null ? null : whatMoved.since(known, round.id()).orElse(null);
        return new Circle(
                known.closed(),
                round,
                moves == null ? previous(known, round) : null,
                voices(moves == null ? analyses.unitsOf(round.id()).orElse(null) : moves.before()),
                call == null ? null : planned(call, shared, locale),
                done(shared),
                moves == null ? null : moved(moves, locale),
                acted(known, shared, moves));
    }

    private static @Nullable RoundSummary previous(NextSurveys known, RoundSummary round) {
        return known.shown()
                .filter(shown -> shown.opensOn().isBefore(round.opensOn()))
                .orElse(null);
    }

    private static Acted acted(NextSurveys known, List<ActionPlan> shared, @Nullable Moves moves) {
        return new Acted(
                count(shared, PlanOutcome.WENT_ON),
                count(shared, PlanOutcome.WORKED),
                moves == null || !isEnough(moves) ? null : confirmed(moves),
                moves == null ? null : known.called().get(moves.now().round()));
    }

    private static int confirmed(Moves moves) {
        return (int) moves.plans().stream()
                .filter(move -> move.verdict() == MoveVerdict.WORKED)
                .filter(move -> move.plan().outcome() == PlanOutcome.WORKED)
                .count();
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
        return new Moved(
                moves.now().summary(),
                CityMove.of(moves.before(), moves.now(), locale),
                moves.plans().size(),
                isEnough(moves)
                        ? new Counts(
                                moves.count(MoveVerdict.WORKED),
                                moves.count(MoveVerdict.CANNOT_TELL),
                                moves.count(MoveVerdict.DID_NOT))
                        : null);
    }

    private static boolean isEnough(Moves moves) {
        return moves.plans().stream().filter(move -> move.effect() != null).count() >= FEWEST_PLANS;
    }

    private static int count(List<ActionPlan> shared, PlanOutcome outcome) {
        return (int) shared.stream().filter(plan -> plan.outcome() == outcome).count();
    }
}
