package jp.mieru.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.ReadyToSubmit.Lack;
import jp.mieru.goals.sheet.ReadyToSubmit.Missing;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What keeps a sheet from being handed in, and goals from serving themselves. */
class SheetRulesTest {
    private static final Tie ABOVE = new Tie.ToGoal(id(90), 100);

    @Test
    void aWholeSheetIsReady() {
        assertThat(missing(person(goal(1, 60, List.of(ABOVE), null), goal(2, 40, List.of(), "庁舎管理は所属に目標がない"))))
                .isEmpty();
    }

    @Test
    void aSheetWithoutGoalsLacksNothingElse() {
        assertThat(missing(person())).containsExactly(new Missing(null, Lack.NO_GOAL));
    }

    @Test
    void weightsAddUpToAHundredExactly() {
        for (int second : new int[] {39, 41}) {
            assertThat(missing(person(goal(1, 60, List.of(ABOVE), null), goal(2, second, List.of(ABOVE), null))))
                    .containsExactly(new Missing(null, Lack.WEIGHTS));
        }
    }

    @Test
    void everyPersonalGoalHasAParentOrSaysWhyNot() {
        var orphan = goal(1, 100, List.of(), null);
        assertThat(missing(person(orphan))).containsExactly(new Missing(id(1), Lack.NO_PARENT));
        assertThat(missing(unit(orphan))).as("a unit's may stand for itself").isEmpty();
    }

    @Test
    void sharesAddUpToAHundredExactly() {
        var two = List.<Tie>of(new Tie.ToGoal(id(90), 60), new Tie.ToGoal(id(91), 30));
        assertThat(missing(person(goal(1, 100, two, null)))).containsExactly(new Missing(id(1), Lack.SHARES));
    }

    @Test
    void eachGoalIsMeasuredAndDatedWithinTheYear() {
        var empty = new Goal(
                id(1), 1, new Statement("窓口", "", "", null, 50, Difficulty.NORMAL), List.of(ABOVE), null, false, 0);
        var late = new Goal(
                id(2),
                2,
                new Statement("窓口", "件", "10件", LocalDate.of(2027, 4, 1), 50, Difficulty.NORMAL),
                List.of(ABOVE),
                null,
                false,
                0);
        assertThat(missing(person(empty, late)))
                .extracting(Missing::lack)
                .containsExactly(Lack.NO_MEASURE, Lack.NO_TARGET, Lack.NO_DUE_DAY, Lack.DUE_OUTSIDE_THE_YEAR);
    }

    @Test
    void noGoalServesItselfOverHoweverManyOthers() {
        Map<GoalId, Set<GoalId>> above =
                Map.of(id(1), Set.of(id(2)), id(2), Set.of(id(3), id(5)), id(3), Set.of(id(4)), id(5), Set.of(id(4)));
        assertThat(NoCircleOfGoals.isKept(id(4), List.of(id(1)), above)).isFalse();
        assertThat(NoCircleOfGoals.isKept(id(4), List.of(id(4)), above)).isFalse();
        assertThat(NoCircleOfGoals.isKept(id(1), List.of(id(3), id(5)), above))
                .as("two ways up")
                .isTrue();
        assertThat(NoCircleOfGoals.isKept(id(9), List.of(id(1)), above)).isTrue();
        Map<GoalId, Set<GoalId>> old = Map.of(id(1), Set.of(id(2)), id(2), Set.of(id(1)));
        assertThat(NoCircleOfGoals.isKept(id(9), List.of(id(1)), old))
                .as("ends")
                .isTrue();
    }

    private static List<Missing> missing(GoalSheet sheet) {
        return ReadyToSubmit.missing(sheet);
    }

    private static GoalSheet person(Goal... goals) {
        return sheet(new Owner.OfPerson(new StaffId(new UUID(0, 1))), goals);
    }

    private static GoalSheet unit(Goal... goals) {
        return sheet(new Owner.OfUnit(new UnitId(new UUID(0, 1))), goals);
    }

    private static GoalSheet sheet(Owner owner, Goal... goals) {
        return new GoalSheet(
                new SheetId(new UUID(0, 1)), new FiscalYear(2026), owner, SheetState.DRAFT, 0, List.of(goals));
    }

    private static Goal goal(int number, int weight, List<Tie> ties, @Nullable String exception) {
        var says = new Statement("窓口", "件数", "10件", LocalDate.of(2027, 3, 31), weight, Difficulty.NORMAL);
        return new Goal(id(number), number, says, ties, exception, false, 0);
    }

    private static GoalId id(int number) {
        return new GoalId(new UUID(0, number));
    }
}
