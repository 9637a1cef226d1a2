package jp.mieru.engagement.demoplans;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.engagement.actionplan.FollowReorganisations;
import jp.mieru.engagement.plancall.CallForPlans;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.demo.DemoTime;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.springframework.stereotype.Component;

/**
 * What the sections (課) of the demo city did about their surveys: after the last but one most had a plan for a year, which
 * ended one way or another; after the last the office has called again, and plans are being written.
 */
@Component
class DemoPlans implements DemoChapter {
    private static final int AFTER_THE_SURVEYS = 400;
    private static final int SECTION = 2;
    private static final int CALLED = 14;
    private static final int DUE = 37;
    private static final int TALKED = 18;
    private static final int A_YEAR = 360;

    private final Rounds rounds;
    private final Units units;
    private final CallForPlans calls;
    private final DemoPlanning planning;
    private final FollowReorganisations follow;
    private final DemoTime time;

    DemoPlans(
            Rounds rounds,
            Units units,
            CallForPlans calls,
            DemoPlanning planning,
            FollowReorganisations follow,
            DemoTime time) {
        this.rounds = rounds;
        this.units = units;
        this.calls = calls;
        this.planning = planning;
        this.follow = follow;
        this.time = time;
    }

    @Override
    public int order() {
        return AFTER_THE_SURVEYS;
    }

    @Override
    public void tell() {
        List<RoundSummary> closed = rounds.closed().stream()
                .filter(round -> round.mode() == RoundMode.ANONYMOUS)
                .toList();
        if (closed.size() >= 2) {
            lastButOne(closed.get(1));
            last(closed.get(0), closed.get(1));
        }
    }

    private void lastButOne(RoundSummary round) {
        call(round);
        sections(round)
                .forEach(unit -> planning.first(unit)
                        .ifPresent(plan -> time.on(talked(round, unit), () -> planning.share(unit, round, plan))));
        LocalDate spring = LocalDate.of(round.closesOn().getYear() + 1, Month.APRIL, 1);
        time.on(spring, follow::run);
        time.on(round.closesOn().plusDays(A_YEAR), () -> planning.end(round));
    }

    private void last(RoundSummary round, RoundSummary before) {
        call(round);
        sections(round).forEach(unit -> time.on(talked(round, unit), () -> planning.next(unit, round, before)));
        planning.checkIn(before, time.today());
        planning.checkIn(round, time.today());
    }

    private void call(RoundSummary round) {
        LocalDate day = round.closesOn().plusDays(CALLED);
        Set<String> kinds = sections(round).stream().map(UnitTree.Unit::kind).collect(Collectors.toSet());
        time.on(day, () -> calls.call(round, round.closesOn().plusDays(DUE), kinds, day, null));
    }

    /** Each some days after the others, never later than today. */
    private LocalDate talked(RoundSummary round, UnitTree.Unit unit) {
        LocalDate day =
                round.closesOn().plusDays(CALLED + Math.floorMod(unit.code().hashCode(), TALKED));
        return Optional.of(day).filter(time.today()::isAfter).orElse(time.today());
    }

    private List<UnitTree.Unit> sections(RoundSummary round) {
        return units.asOf(round.closesOn().plusDays(CALLED)).units().stream()
                .filter(unit -> unit.depth() == SECTION)
                .toList();
    }
}
