package jp.mieru.goals.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.goals.map.Icicle.Cell;
import jp.mieru.goals.map.Icicle.Wish;
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
        assertThat(people(forest, 1)).isEqualTo(2);
        assertThat(forest.path(id(6))).extracting(node -> number(node.id())).containsExactly(1, 2, 3, 4, 6);
    }

    @Test
    void goalsOfSeveralPeopleCountAsManyAsThereAre() {
        nodes.add(people(10, 5, 12, 30, 6));
        nodes.add(node(11, 5, Kind.UNIT, 100));
        var forest = new GoalForest(nodes);
        assertThat(people(forest, 5)).isEqualTo(12);
        assertThat(forest.percent(id(5))).as("six of 30 and one of 100").hasValue(40);
    }

    @Test
    void whatIsNotToldOfSeveralPeopleIsToldNowhereAbove() {
        nodes.add(people(10, 5, 2, null, 0));
        var forest = new GoalForest(nodes);
        assertThat(forest.percent(id(5))).isEmpty();
        assertThat(forest.percent(id(3))).as("of the other one").hasValue(40);
    }

    @Test
    void howFarAGoalIsIsAsNotedOrTheMeanOfWhatIsKnownBelow() {
        var forest = new GoalForest(nodes);
        assertThat(forest.percent(id(4))).hasValue(40);
        assertThat(forest.percent(id(3))).as("of the one that is known").hasValue(40);
        assertThat(forest.percent(id(5))).isEmpty();
    }

    @Test
    void aGoalThatServesTwoStandsBelowBothAndIsCountedOnceAbove() {
        nodes.add(node(20, 1, Kind.AIM, null));
        nodes.add(node(4, 3, Kind.UNIT, 40).below(id(20), 30));
        var forest = new GoalForest(nodes);
        assertThat(forest.below(id(20)))
                .extracting(MapNode::drawn, MapNode::share, forest::people)
                .containsExactly(tuple(id(4), 30, 2));
        assertThat(forest.percent(id(20))).as("as far as what it points to").hasValue(40);
        assertThat(List.of(people(forest, 20), people(forest, 2), people(forest, 1)))
                .containsExactly(2, 2, 2);
        assertThat(forest.path(id(6))).extracting(node -> number(node.id())).containsExactly(1, 2, 3, 4, 6);
    }

    @Test
    void ofSeveralPeopleThoseWhoServeTwoAreCountedOnceAbove() {
        nodes.add(people(10, 5, 12, 30, 6));
        var forest = new GoalForest(nodes, List.of(new GoalForest.Besides(id(5), List.of(id(4)), 2)));
        assertThat(people(forest, 5)).isEqualTo(12);
        assertThat(people(forest, 4)).as("two of its own and two of the twelve").isEqualTo(4);
        assertThat(people(forest, 3)).as("two and twelve").isEqualTo(14);
    }

    @Test
    void aCircleIsRefused() {
        assertThatThrownBy(() -> new GoalForest(List.of(node(1, 2, Kind.UNIT, null), node(2, 1, Kind.UNIT, null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachLevelIsAColumnAndEachGoalAsHighAsWhatIsDrawnOfIt() {
        assertThat(picture(3, Set.of(), Set.of(), 2, 40))
                .extracting(cell -> number(cell.node().id()), Cell::level, Cell::from, Cell::to, Cell::open)
                .containsExactly(
                        tuple(3, 0, 0, 3, true),
                        tuple(4, 1, 0, 2, true),
                        tuple(6, 2, 0, 1, false),
                        tuple(7, 2, 1, 2, false),
                        tuple(5, 1, 2, 3, false));
    }

    @Test
    void aLevelThatThereIsNoRoomForStaysClosed() {
        assertThat(picture(3, Set.of(), Set.of(), 2, 2))
                .extracting(cell -> number(cell.node().id()))
                .containsExactly(3, 4, 5);
    }

    @Test
    void whatIsMarkedIsDrawnWithAllAboveItAndTheOthersTogether() {
        for (int i = 0; i < 30; i++) {
            nodes.add(node(100 + i, 4, Kind.PERSON, null));
        }
        var picture = picture(1, Set.of(), Set.of(id(7)), 5, 2);
        assertThat(picture)
                .extracting(cell -> number(cell.node().id()), Cell::several)
                .containsExactly(
                        tuple(1, 0), tuple(2, 0), tuple(3, 0), tuple(4, 0), tuple(7, 0), tuple(4, 31), tuple(5, 0));
    }

    @Test
    void whatIsOpenedShowsAllThatIsRightBelow() {
        assertThat(picture(1, Set.of(id(4)), Set.of(), 5, 1))
                .filteredOn(cell -> !cell.isSeveral())
                .extracting(cell -> number(cell.node().id()))
                .as("5 is the only one left and takes the row itself")
                .containsExactly(1, 2, 3, 4, 6, 7, 5);
    }

    @Test
    void ofAHundredThatServeTheSameFortyAreDrawnAndTheRestIsWalkedTo() {
        IntStream.range(0, 100).forEach(i -> nodes.add(node(100 + i, 5, Kind.PERSON, null)));
        var first =
                Icicle.of(new GoalForest(nodes), node(5, 3, Kind.UNIT, null), new Wish(Set.of(), Set.of(), 1, 20, 0));
        assertThat(first.getLast()).extracting(Cell::several, Cell::skipped).containsExactly(60, 40);
        var next =
                Icicle.of(new GoalForest(nodes), node(5, 3, Kind.UNIT, null), new Wish(Set.of(), Set.of(), 1, 20, 80));
        assertThat(next).hasSize(21).noneMatch(Cell::isSeveral);
        assertThat(number(next.get(1).node().id())).isEqualTo(180);
    }

    @Test
    void twentyThousandGoalsBecomeAPictureOfAFewDozen() {
        var city = new ArrayList<MapNode>();
        city.add(node(0, null, Kind.PHILOSOPHY, null));
        for (int i = 1; i <= 20_000; i++) {
            city.add(node(i, (i - 1) / 12, i > 1_700 ? Kind.PERSON : Kind.UNIT, null));
        }
        var forest = new GoalForest(city);
        assertThat(Icicle.of(forest, city.getFirst(), new Wish(Set.of(), Set.of(), 5, 40, 0)))
                .hasSizeLessThan(60);
    }

    @Test
    void colourTellsHowFarOrWhoCarriesAGoal() {
        var none = OptionalInt.empty();
        assertThat(Colouring.PROGRESS.step(node(1, null, Kind.UNIT, null), none, false))
                .isEqualTo("unwritten");
        assertThat(Colouring.PROGRESS.step(people(1, 2, 3, null, 0), none, false))
                .isEqualTo("hidden");
        assertThat(Colouring.PROGRESS.step(node(1, null, Kind.AIM, null), none, false))
                .isEqualTo("none");
        assertThat(IntStream.of(0, 24, 25, 74, 75, 100, 150)
                        .mapToObj(percent ->
                                Colouring.PROGRESS.step(node(1, null, Kind.UNIT, null), OptionalInt.of(percent), false))
                        .toList())
                .containsExactly("0", "0", "25", "50", "75", "100", "100");
        var alone = new MapNode(id(1), null, Kind.UNIT, "", "", null, null, 1, 1, false);
        assertThat(Colouring.COVERAGE.step(alone, none, false)).isEqualTo("nobody");
        assertThat(Colouring.COVERAGE.step(node(2, null, Kind.PERSON, null), none, true))
                .isEqualTo("loose");
    }

    @Test
    void aTitleBreaksWhereItMustAndEndsInAnEllipsis() {
        assertThat(MapPicture.lines("待ち時間を短くする", 8, 3)).containsExactly("待ち時間", "を短くす", "る");
        assertThat(MapPicture.lines("待ち時間を短くする", 8, 2)).containsExactly("待ち時間", "を短く…");
        assertThat(MapPicture.lines("Shorten the wait", 12, 2)).containsExactly("Shorten the ", "wait");
    }

    private List<Cell> picture(int top, Set<UUID> opened, Set<UUID> marked, int levels, int rows) {
        var forest = new GoalForest(nodes);
        return Icicle.of(forest, forest.find(id(top)).orElseThrow(), new Wish(opened, marked, levels, rows, 0));
    }

    private static int people(GoalForest forest, int number) {
        return forest.people(forest.find(id(number)).orElseThrow());
    }

    private static MapNode people(int number, int above, int goals, @Nullable Integer percent, int noted) {
        return new MapNode(id(number), id(above), Kind.PEOPLE, "", "", null, percent, goals, noted, false);
    }

    private static MapNode node(int number, @Nullable Integer above, Kind kind, @Nullable Integer percent) {
        return new MapNode(
                id(number),
                above == null ? null : id(above),
                kind,
                "目標" + number,
                "",
                null,
                percent,
                kind == Kind.PHILOSOPHY ? 0 : 1,
                1,
                true);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static int number(UUID id) {
        return (int) id.getLeastSignificantBits();
    }
}
