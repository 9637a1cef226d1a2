package jp.mieru.engagement.demoplans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.actionplan.MoveActionPlan;
import jp.mieru.engagement.actionplan.PlanId;
import jp.mieru.engagement.actionplan.PlanOutcome;
import jp.mieru.engagement.actionplan.PlanState;
import jp.mieru.engagement.actionplan.Wording;
import jp.mieru.engagement.actionplan.WriteActionPlan;
import jp.mieru.engagement.checkin.DemoTaps;
import jp.mieru.engagement.checkin.Week;
import jp.mieru.engagement.checkin.WeekCount;
import jp.mieru.engagement.example.Example;
import jp.mieru.engagement.example.Examples;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.platform.demo.DemoFile;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.springframework.stereotype.Component;

/** The heads of the demo city's sections plan, as {@code demo/mirai/plans.yaml} says or as chance does, always the same. */
@Component
class DemoPlanning {
    private static final double HAVE_ONE = 0.72;
    private static final double HAVE_SHARED = 0.5;
    private static final double HAVE_DRAFTED = 0.68;
    private static final double TAP = 0.55;
    private static final double HALF = 0.5;
    private static final double LEAST_DONE = 0.4;

    /**
     * A plan as it is to be.
     *
     * @param end what becomes of it
     * @param done share of those who tap that they did it
     */
    record Intended(String sentence, String construct, PlanOutcome end, double done) {}

    private final WriteActionPlan write;
    private final MoveActionPlan move;
    private final ActionPlans plans;
    private final Examples examples;
    private final Rounds rounds;
    private final DemoTaps taps;
    private final Clock clock;
    private final Map<String, Intended> told = told();

    DemoPlanning(
            WriteActionPlan write,
            MoveActionPlan move,
            ActionPlans plans,
            Examples examples,
            Rounds rounds,
            DemoTaps taps,
            Clock clock) {
        this.write = write;
        this.move = move;
        this.plans = plans;
        this.examples = examples;
        this.rounds = rounds;
        this.taps = taps;
        this.clock = clock;
    }

    /** What a section plans after the last but one survey; some plan nothing. */
    Optional<Intended> first(UnitTree.Unit unit) {
        Intended known = told.get(unit.code());
        var random = random(unit, "first");
        return known != null || random.nextDouble() > HAVE_ONE ? Optional.ofNullable(known) : Optional.of(any(random));
    }

    /** Writes a plan and shares it today. */
    void share(UnitTree.Unit unit, RoundSummary round, Intended plan) {
        draft(unit, round, plan).ifPresent(id -> move.share(id, null));
    }

    /** After a year plans come to their end; those that are to be carried over go on until then. */
    void end(RoundSummary round) {
        for (ActionPlan plan : plans.of(round.id())) {
            PlanOutcome end = intended(plan).end();
            if (plan.is(PlanState.SHARED) && end != PlanOutcome.WENT_ON) {
                move.end(plan.id(), end, end == PlanOutcome.WORKED, null);
            }
        }
    }

    /** After the last survey a section lets its plan go on, or has a new one, a draft, or nothing yet. */
    void next(UnitTree.Unit unit, RoundSummary round, RoundSummary before) {
        Optional<ActionPlan> goingOn = plans.of(List.of(unit.id())).stream()
                .filter(plan -> plan.round().equals(before.id()) && plan.is(PlanState.SHARED))
                .findFirst();
        var random = random(unit, "next");
        double far = random.nextDouble();
        if (goingOn.isPresent()) {
            move.carryOver(goingOn.get().id(), unit, round.id(), null);
        } else if (far < HAVE_SHARED) {
            share(unit, round, any(random));
        } else if (far < HAVE_DRAFTED) {
            draft(unit, round, any(random));
        }
    }

    /** The staff tap week by week, as long as a plan runs and until last week. */
    void checkIn(RoundSummary round, LocalDate today) {
        Map<UnitId, Integer> people = rounds.askedIn(round.id());
        for (ActionPlan plan : plans.of(round.id())) {
            if (plan.sharedOn() != null) {
                int staff = people.getOrDefault(plan.unit(), 0);
                LocalDate until = plan.endedOn() == null ? today : plan.endedOn();
                taps.add(plan.id().value(), weeks(plan, staff, until));
            }
        }
    }

    private List<WeekCount> weeks(ActionPlan plan, int staff, LocalDate until) {
        double done = intended(plan).done();
        var random = new SplittableRandom(plan.wording().sentence().hashCode() + 31L * staff);
        List<WeekCount> weeks = new ArrayList<>();
        for (Week week = Week.of(plan.wording().startsOn());
                week.last().isBefore(until);
                week = Week.of(week.last().plusDays(1))) {
            int tapped = (int) (staff * TAP * (1 - HALF * random.nextDouble()));
            int did = (int) Math.round(tapped * Math.min(1, done * (1 + HALF * (random.nextDouble() - HALF))));
            weeks.add(new WeekCount(week, did, tapped - did));
        }
        return weeks;
    }

    private Optional<PlanId> draft(UnitTree.Unit unit, RoundSummary round, Intended plan) {
        LocalDate today = LocalDate.now(clock);
        var wording = new Wording(plan.sentence(), plan.construct(), today, today);
        return write.draft(unit, round.id(), wording, null, null);
    }

    private Intended intended(ActionPlan plan) {
        return told.values().stream()
                .filter(each -> each.sentence().equals(plan.wording().sentence()))
                .findFirst()
                .orElseGet(() -> any(
                        plan.wording().sentence(),
                        plan.wording().construct(),
                        new SplittableRandom((plan.wording() + " of " + plan.draftedOn()).hashCode())));
    }

    private Intended any(SplittableRandom random) {
        List<Example> all =
                examples.offered().values().stream().flatMap(List::stream).toList();
        Example example = all.get(random.nextInt(all.size()));
        return any(example.text().in(Locale.JAPANESE), example.construct(), random);
    }

    private static Intended any(String sentence, String construct, SplittableRandom random) {
        var ends = List.of(PlanOutcome.WORKED, PlanOutcome.WENT_ON, PlanOutcome.GIVEN_UP);
        return new Intended(
                sentence, construct, ends.get(random.nextInt(ends.size())), LEAST_DONE + HALF * random.nextDouble());
    }

    private static Map<String, Intended> told() {
        List<Map<String, Object>> rows = DemoFile.read("plans.yaml");
        return rows.stream().collect(Collectors.toMap(row -> String.valueOf(row.get("unit")), DemoPlanning::intended));
    }

    private static Intended intended(Map<String, Object> row) {
        return new Intended(
                String.valueOf(row.get("sentence")),
                String.valueOf(row.get("construct")),
                PlanOutcome.valueOf(String.valueOf(row.get("end")).toUpperCase(Locale.ROOT)),
                Double.parseDouble(String.valueOf(row.get("done"))));
    }

    private static SplittableRandom random(UnitTree.Unit unit, String purpose) {
        return new SplittableRandom((unit.code() + purpose).hashCode());
    }
}
