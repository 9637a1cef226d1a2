package jp.mieru.engagement.moved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.PlanId;
import jp.mieru.engagement.actionplan.PlanState;
import jp.mieru.engagement.actionplan.Wording;
import jp.mieru.engagement.analysis.Analysed;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.moved.PlanMove.WhyNot;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;
import jp.mieru.survey.RoundFrame;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Twelve 課 side by side, each of twenty people but the last two, of which few answer. */
@NullUnmarked
class PlanMovesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 11, 1);
    private static final int UNITS = 12;

    @Test
    void whatHiddenUnitsAnsweredChangesNothing() {
        var plans = List.of(plan(0), plan(1), plan(11));
        var low = moves(plans, unit -> unit >= 10 ? 2 : 3, unit -> unit == 0 ? 4 : 3);
        var high = moves(plans, unit -> unit >= 10 ? 4 : 3, unit -> unit == 0 ? 4 : 3);
        assertThat(high).isEqualTo(low);
        assertThat(low)
                .filteredOn(move -> move.plan().equals(plans.get(2)))
                .singleElement()
                .satisfies(move -> assertThat(move.why()).isEqualTo(WhyNot.HIDDEN));
        assertThat(low.getFirst().effect().units())
                .as("without the hidden ones and the planned one")
                .isEqualTo(8);
    }

    @Test
    void aPlanShowsInTheUnitThatFollowsItsOwnAlone() {
        var renamed = id(50);
        var moves = moves(List.of(plan(0)), Map.of(id(0), Set.of(renamed)), List.of(renamed));
        assertThat(moves).singleElement().satisfies(move -> {
            assertThat(move.unit()).isEqualTo(renamed);
            assertThat(move.effect()).isNotNull();
        });
    }

    @Test
    void aPlanWhoseUnitWentIntoALargerOneCannotBeTold() {
        var merged = id(50);
        var successors = Map.of(id(0), Set.of(merged), id(1), Set.of(merged));
        assertThat(moves(List.of(plan(0)), successors, List.of(merged)))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.why()).isEqualTo(WhyNot.REORGANISED);
                    assertThat(move.verdict()).isEqualTo(MoveVerdict.CANNOT_TELL);
                    assertThat(move.before()).isNull();
                    assertThat(move.unitName()).as("as it was").isEqualTo("課0");
                });
    }

    @Test
    void thePlanOfAMergedUnitIsSetBesideAllWhoWentIntoIt() {
        var merged = id(50);
        var successors = Map.of(id(0), Set.of(merged), id(1), Set.of(merged));
        assertThat(moves(List.of(plan(50)), successors, List.of(merged)))
                .singleElement()
                .satisfies(move -> assertThat(move.before()).isEqualTo(50.0));
    }

    @Test
    void whatFollowsAndHasAPlanItselfIsNotGivenAnother() {
        var renamed = id(50);
        var plans = List.of(plan(0), plan(50));
        assertThat(moves(plans, Map.of(id(0), Set.of(renamed)), List.of(renamed)))
                .filteredOn(move -> move.effect() != null)
                .singleElement()
                .satisfies(move -> assertThat(move.plan()).isEqualTo(plans.get(1)));
    }

    @Test
    void whatAPlannedUnitWentIntoIsNoMeasureForOthers() {
        var merged = id(50);
        var successors = Map.of(id(0), Set.of(merged), id(1), Set.of(merged));
        assertThat(others(plan(2), moves(List.of(plan(0), plan(2)), successors, List.of(merged))))
                .as("課3 to 課9 without the merged one")
                .isEqualTo(7);
    }

    @Test
    void norIsOneThatFollowsAPlannedUnitAndAimsAtSomethingElse() {
        var renamed = id(50);
        var plans = List.of(plan(0), plan(50, "engagement"), plan(2));
        assertThat(others(plan(2), moves(plans, Map.of(id(0), Set.of(renamed)), List.of(renamed))))
                .as("課1 and 課3 to 課9 without the renamed one")
                .isEqualTo(8);
    }

    @Test
    void norIsOneWhosePlanOfAnotherRoundRan() {
        var rounds = twoRounds(unit -> 3, unit -> 3);
        var plans = List.of(plan(2));
        var ran = List.of(plan(2), plan(5), plan(6, "engagement"));
        assertThat(others(plan(2), new PlanMoves(rounds).of(plans, ran))).isEqualTo(8);
    }

    @Test
    void whatChanceExplainsAmongAllPlansIsNotCalledReal() {
        var plans = List.of(plan(0), plan(1), plan(2), plan(3));
        var effects = IntStream.range(1, 60)
                .mapToObj(step -> moves(plans, unit -> 3, unit -> unit == 0 ? 3 + step / 60.0 : 3))
                .flatMap(List::stream)
                .filter(move -> move.effect().low() > 0)
                .toList();
        assertThat(effects)
                .filteredOn(move -> !move.effect().real())
                .isNotEmpty()
                .allMatch(move -> move.verdict() != MoveVerdict.WORKED);
        assertThat(effects)
                .filteredOn(move -> move.effect().real())
                .isNotEmpty()
                .allMatch(move -> move.verdict() == MoveVerdict.WORKED);
    }

    private static int others(ActionPlan plan, List<PlanMove> moves) {
        return moves.stream()
                .filter(move -> move.plan().equals(plan))
                .findFirst()
                .orElseThrow()
                .effect()
                .units();
    }

    @Test
    void aConstructThatNobodyMeasuresCannotBeTold() {
        var odd = new ActionPlan(
                new PlanId(new UUID(9, 9)),
                RoundId.of(new UUID(0, 0)),
                id(0),
                new Wording("取組。", "workload", DAY, DAY),
                false,
                null,
                0,
                PlanState.SHARED,
                null,
                DAY,
                DAY,
                null);
        assertThat(moves(List.of(odd), unit -> 3, unit -> 3))
                .singleElement()
                .satisfies(move -> assertThat(move.why()).isEqualTo(WhyNot.ASKED_OTHERWISE));
    }

    private static List<PlanMove> moves(List<ActionPlan> plans, IntToDoubleFunction before, IntToDoubleFunction now) {
        return new PlanMoves(twoRounds(before, now)).of(plans, plans);
    }

    private static TwoRounds twoRounds(IntToDoubleFunction before, IntToDoubleFunction now) {
        var units = IntStream.range(0, UNITS).mapToObj(PlanMovesTest::id).toList();
        return new TwoRounds(round(units, before), round(units, now), followers(Map.of()));
    }

    /** In the later round these units stand where some of those before stood. */
    private static List<PlanMove> moves(List<ActionPlan> plans, Map<UnitId, Set<UnitId>> changed, List<UnitId> opened) {
        var units = IntStream.range(0, UNITS).mapToObj(PlanMovesTest::id).toList();
        var later = new ArrayList<>(opened);
        units.stream().filter(unit -> !changed.containsKey(unit)).forEach(later::add);
        return new PlanMoves(new TwoRounds(round(units, unit -> 3), round(later, unit -> 3), followers(changed)))
                .of(plans, plans);
    }

    private static Map<UnitId, Set<UnitId>> followers(Map<UnitId, Set<UnitId>> changed) {
        var followers = new HashMap<UnitId, Set<UnitId>>();
        IntStream.range(0, UNITS).mapToObj(PlanMovesTest::id).forEach(unit -> followers.put(unit, Set.of(unit)));
        followers.putAll(changed);
        return followers;
    }

    private static RoundFigures round(List<UnitId> units, IntToDoubleFunction points) {
        var answering = new AnsweringUnits(units.stream()
                .map(unit -> new Unit(unit.toString(), "課" + unit.value().getLeastSignificantBits(), null, 50))
                .toList());
        var frame = new RoundFrame(
                Town.questionnaire(),
                answering,
                new ArrayList<@Nullable UnitId>(units),
                Set.of(),
                new int[units.size() + 1]);
        return Analysed.of(frame, sink -> {
            for (int unit = 0; unit < units.size(); unit++) {
                int people = units.get(unit).equals(id(10)) || units.get(unit).equals(id(11)) ? 6 : 20;
                for (int i = 0; i < people; i++) {
                    double[] answers = new double[5];
                    Arrays.fill(answers, AnswerTable.BLANK);
                    Arrays.fill(answers, 0, 2, Town.varied((float) points.applyAsDouble(unit), i, people));
                    sink.respondent(unit, 1, new String[0], answers);
                }
            }
        });
    }

    private static UnitId id(int unit) {
        return new UnitId(new UUID(0, unit));
    }

    private static ActionPlan plan(int unit) {
        return plan(unit, "supervisor");
    }

    private static ActionPlan plan(int unit, String construct) {
        return new ActionPlan(
                new PlanId(new UUID(1, unit)),
                RoundId.of(new UUID(0, 0)),
                id(unit),
                new Wording("取組。", construct, DAY, DAY),
                false,
                null,
                0,
                PlanState.SHARED,
                null,
                DAY,
                DAY,
                null);
    }
}
