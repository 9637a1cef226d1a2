package jp.mieru.survey.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;
import jp.mieru.survey.ballot.BallotCells.Cell;
import jp.mieru.survey.ballot.BallotCells.Group;
import jp.mieru.survey.ballot.BallotCells.Share;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
class BallotCellsTest {
    private static final Forest ONE_UNIT = Forest.of(Forest.WHOLE);

    record Asked(Forest units, List<Group> groups) {
        @Override
        public String toString() {
            return units.topDown()
                            .mapToObj(unit -> unit + "<" + units.parent(unit))
                            .toList() + " " + groups;
        }
    }

    @Example
    void whatEnoughPeopleShareIsTold() {
        assertThat(told(ONE_UNIT, 10, group(0, 12, "女", "30"), group(0, 11, "男", "40")))
                .isEqualTo(Map.of(cell(0, "女", "30"), 12, cell(0, "男", "40"), 11));
    }

    @Example
    void whatTooFewShareIsBlankedAndTheRestIsTold() {
        assertThat(told(ONE_UNIT, 10, group(0, 14, "女", "30"), group(0, 4, "女", "60"), group(0, 10, "男", "30")))
                .isEqualTo(Map.of(cell(0, "女", null), 18, cell(0, "男", "30"), 10));
    }

    @Example
    void thoseLeftOverAreKeptCompanyByJustAsManyAsTheyNeed() {
        assertThat(told(ONE_UNIT, 10, group(0, 40, "女"), group(0, 3, "男")))
                .isEqualTo(Map.of(cell(0, "女"), 33, cell(0, (String) null), 10));
    }

    @Example
    void aUnitIsRaisedOnlyIfItHasTooFewPeopleWhateverTheyAre() {
        Forest units = Forest.of(Forest.WHOLE, 0, 0);
        assertThat(told(units, 10, group(0, 10, "女"), group(1, 5, "女"), group(1, 5, "男"), group(2, 9, "女")))
                .isEqualTo(Map.of(cell(0, "女"), 19, cell(1, (String) null), 10));
    }

    @Example
    void fewerPeopleThanThatTellNothing() {
        assertThat(told(ONE_UNIT, 10, group(0, 9, "女"))).isEqualTo(Map.of(cell(0, (String) null), 9));
    }

    @Property
    void enoughPeopleTellTheSame(@ForAll("asked") Asked asked, @ForAll @IntRange(min = 2, max = 12) int fewest) {
        int everybody = asked.groups().stream().mapToInt(Group::people).sum();
        Map<Cell, Integer> told = people(BallotCells.of(asked.units(), asked.groups(), fewest));
        assertThat(told.values()).allMatch(people -> people >= Math.min(fewest, everybody));
        if (everybody < fewest) {
            assertThat(told.keySet())
                    .allMatch(cell -> Collections.frequency(cell.attributes(), null)
                            == cell.attributes().size());
        }
    }

    @Property
    void everybodyTellsTheTruthAndOnce(@ForAll("asked") Asked asked) {
        List<Share> shares = BallotCells.of(asked.units(), asked.groups(), 10);
        int[] people = new int[asked.groups().size()];
        for (Share share : shares) {
            Group group = asked.groups().get(share.group());
            people[share.group()] += share.people();
            assertThat(isWithin(asked.units(), group.unit(), share.cell().unit()))
                    .isTrue();
            assertThat(IntStream.range(0, group.attributes().size()))
                    .allMatch(a -> share.cell().attributes().get(a) == null
                            || share.cell()
                                    .attributes()
                                    .get(a)
                                    .equals(group.attributes().get(a)));
        }
        assertThat(people)
                .containsExactly(asked.groups().stream().mapToInt(Group::people).toArray());
    }

    @Property
    void theSamePeopleAlwaysGiveTheSameCells(@ForAll("asked") Asked asked) {
        assertThat(BallotCells.of(asked.units(), asked.groups(), 10))
                .isEqualTo(BallotCells.of(asked.units(), new ArrayList<>(asked.groups()), 10));
    }

    /**
     * Takes every set of people of one cell who share a value that is blanked, of whatever size: telling it would leave
     * too few who tell the new combination, or too few who tell the old one.
     */
    @Property
    void nothingIsBlankedNeedlessly(@ForAll("asked") Asked asked, @ForAll @IntRange(min = 2, max = 12) int fewest) {
        List<Share> shares = BallotCells.of(asked.units(), asked.groups(), fewest);
        Map<Cell, Integer> people = people(shares);
        for (Cell cell : people.keySet()) {
            for (int attribute = 0; attribute < cell.attributes().size(); attribute++) {
                if (cell.attributes().get(attribute) == null) {
                    int blanked = attribute;
                    sharing(asked, shares, cell, attribute)
                            .forEach((value, sharing) -> assertThat(couldBeTold(
                                            people.get(cell),
                                            sharing,
                                            people.getOrDefault(with(cell, blanked, value), 0),
                                            fewest))
                                    .as("%s of %s", value, cell)
                                    .isFalse());
                }
            }
        }
    }

    @Property
    void unitsAreRaisedAsIfThereWereNoAttributes(@ForAll("asked") Asked asked) {
        int[] people = new int[asked.units().size()];
        asked.groups().forEach(group -> people[group.unit()] += group.people());
        int[] raised = BallotUnits.of(asked.units(), people, 10);
        assertThat(BallotCells.of(asked.units(), asked.groups(), 10))
                .allMatch(share -> share.cell().unit()
                        == raised[asked.groups().get(share.group()).unit()]);
    }

    private static boolean couldBeTold(int inCell, int sharing, int thereAlready, int fewest) {
        return IntStream.rangeClosed(1, sharing)
                .anyMatch(those -> those + thereAlready >= fewest && (inCell == those || inCell - those >= fewest));
    }

    private static Map<String, Integer> sharing(Asked asked, List<Share> shares, Cell cell, int attribute) {
        Map<String, Integer> sharing = new HashMap<>();
        for (Share share : shares) {
            String value = asked.groups().get(share.group()).attributes().get(attribute);
            if (share.cell().equals(cell) && value != null) {
                sharing.merge(value, share.people(), Integer::sum);
            }
        }
        return sharing;
    }

    private static Cell with(Cell cell, int attribute, String value) {
        List<String> attributes = new ArrayList<>(cell.attributes());
        attributes.set(attribute, value);
        return new Cell(cell.unit(), attributes);
    }

    private static boolean isWithin(Forest units, int unit, int around) {
        int at = unit;
        while (at != around && at != Forest.WHOLE) {
            at = units.parent(at);
        }
        return at == around;
    }

    private static Map<Cell, Integer> told(Forest units, int fewest, Group... groups) {
        return people(BallotCells.of(units, List.of(groups), fewest));
    }

    private static Map<Cell, Integer> people(List<Share> shares) {
        return shares.stream().collect(Collectors.groupingBy(Share::cell, Collectors.summingInt(Share::people)));
    }

    private static Group group(int unit, int people, String... attributes) {
        return new Group(unit, Arrays.asList(attributes), people);
    }

    private static Cell cell(int unit, String... attributes) {
        return new Cell(unit, Arrays.asList(attributes));
    }

    /** Small trees of units; people with up to three attributes of few values, some of them unknown. */
    @Provide
    Arbitrary<Asked> asked() {
        Arbitrary<int[]> trees = Arbitraries.integers()
                .between(0, 1_000)
                .array(int[].class)
                .ofMinSize(1)
                .ofMaxSize(5);
        Arbitrary<Integer> attributes = Arbitraries.integers().between(0, 3);
        return trees.flatMap(seeds -> attributes.flatMap(number -> {
            Arbitrary<List<String>> values =
                    Arbitraries.of("a", "b", "c", "d").injectNull(0.1).list().ofSize(number);
            Arbitrary<Group> group = values.flatMap(told -> Arbitraries.integers()
                    .between(0, seeds.length - 1)
                    .flatMap(unit ->
                            Arbitraries.integers().between(0, 14).map(people -> new Group(unit, told, people))));
            return group.list()
                    .ofMinSize(1)
                    .ofMaxSize(14)
                    .uniqueElements(each -> each.unit() + "" + each.attributes())
                    .map(groups -> new Asked(tree(seeds), groups));
        }));
    }

    private static Forest tree(int[] seeds) {
        return Forest.of(IntStream.range(0, seeds.length)
                .map(unit -> seeds[unit] % (unit + 1) - 1)
                .toArray());
    }
}
