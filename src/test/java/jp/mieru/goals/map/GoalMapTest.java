package jp.mieru.goals.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mieru.goals.map.MapNode.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoalMapTest {
    private final List<MapNode> nodes = new ArrayList<>(List.of(
            node(1, null, Kind.PHILOSOPHY, null),
            node(2, 1, Kind.AIM, null),
            node(3, 2, Kind.UNIT, null),
            node(4, 3, Kind.UNIT, 40),
            node(5, 3, Kind.UNIT, null),
            node(6, 4, Kind.PERSON, 80),
            node(7, 4, Kind.PERSON, null),
            node(8, 9, Kind.PERSON, null)));

    @Test
    void whatHangsBelowIsCountedThroughAllLevels() {
        var forest = new GoalForest(nodes);
        assertThat(forest.tops()).extracting(node -> number(node.id())).containsExactly(1, 8);
        assertThat(forest.size(id(1))).isEqualTo(7);
        assertThat(forest.people(id(1))).isEqualTo(2);
        assertThat(forest.path(id(6))).extracting(node -> number(node.id())).containsExactly(1, 2, 3, 4, 6);
    }

    @Test
    void goalsThatNobodyCarriesAndGoalsThatCarryNothingAreNamed() {
        var forest = new GoalForest(nodes);
        assertThat(forest.carriedByNobody())
                .extracting(node -> number(node.id()))
                .containsExactly(5);
        assertThat(forest.servingNothing())
                .extracting(node -> number(node.id()))
                .containsExactly(8);
    }

    @Test
    void howFarAGoalIsIsAsNotedOrTheMeanOfWhatIsKnownBelow() {
        var forest = new GoalForest(nodes);
        assertThat(forest.percent(id(4))).hasValue(40);
        assertThat(forest.percent(id(3))).as("of the one that is known").hasValue(40);
        assertThat(forest.percent(id(5))).isEmpty();
    }

    @Test
    void aCircleIsRefused() {
        assertThatThrownBy(() -> new GoalForest(List.of(node(1, 2, Kind.UNIT, null), node(2, 1, Kind.UNIT, null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachLevelIsARowAndEachGoalAsWideAsWhatIsBelowIt() {
        assertThat(Icicle.of(new GoalForest(nodes), id(3), 2))
                .extracting(
                        Icicle.Cell::level,
                        Icicle.Cell::from,
                        Icicle.Cell::to,
                        cell -> cell.node() == null ? -1 : number(cell.node().id()))
                .containsExactly(tuple(0, 0, 10_000, 3), tuple(1, 0, 7_500, 4), tuple(1, 7_500, 10_000, 5));
    }

    @Test
    void whatIsTooNarrowIsDrawnTogetherAndTheRowStaysFull() {
        for (int i = 0; i < 997; i++) {
            nodes.add(node(100 + i, 5, Kind.PERSON, null));
        }
        var picture = Icicle.of(new GoalForest(nodes), id(3), 3);
        assertThat(picture)
                .allMatch(cell -> cell.several() > 1 || cell.width() >= Icicle.NARROWEST || cell.node() == null);
        assertThat(picture.stream()
                        .filter(cell -> cell.level() == 1)
                        .mapToInt(Icicle.Cell::width)
                        .sum())
                .isEqualTo(Icicle.WIDTH);
        assertThat(picture.stream()
                        .filter(cell -> cell.level() == 2)
                        .mapToInt(Icicle.Cell::several)
                        .sum())
                .isEqualTo(997);
    }

    @Test
    void twentyThousandGoalsBecomeAPictureOfAFewHundred() {
        var city = new ArrayList<MapNode>();
        city.add(node(0, null, Kind.PHILOSOPHY, null));
        for (int i = 1; i <= 20_000; i++) {
            city.add(node(i, (i - 1) / 12, i > 1_700 ? Kind.PERSON : Kind.UNIT, null));
        }
        assertThat(Icicle.of(new GoalForest(city), 6)).hasSizeLessThan(400);
    }

    private static MapNode node(int number, @Nullable Integer above, Kind kind, @Nullable Integer percent) {
        return new MapNode(id(number), above == null ? null : id(above), kind, "目標" + number, "", percent);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static int number(UUID id) {
        return (int) id.getLeastSignificantBits();
    }
}
