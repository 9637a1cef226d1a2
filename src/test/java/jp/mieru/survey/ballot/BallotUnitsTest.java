package jp.mieru.survey.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BallotUnitsTest {
    private static final int CITY = 0;

    @SuppressWarnings("ArrayRecordComponent")
    record Electorate(Forest units, int[] asked) {
        @Override
        public String toString() {
            return Arrays.toString(
                            IntStream.range(0, asked.length).map(units::parent).toArray())
                    + Arrays.toString(asked);
        }
    }

    @Example
    void aUnitWithEnoughPeopleKeepsItsName() {
        assertThat(BallotUnits.of(Forest.of(Forest.WHOLE, CITY), new int[] {10, 10}, 10))
                .containsExactly(0, 1);
    }

    @Example
    void aSmallUnitRisesUntilEnoughPeopleShareIt() {
        Forest units = Forest.of(Forest.WHOLE, CITY, 1, 1, CITY);
        assertThat(BallotUnits.of(units, new int[] {0, 3, 4, 5, 20}, 10)).containsExactly(0, 1, 1, 1, 4);
    }

    @Example
    void theFewLeftAtTheTopAreJoinedByTheSmallestOther() {
        Forest units = Forest.of(Forest.WHOLE, CITY, CITY);
        assertThat(BallotUnits.of(units, new int[] {2, 30, 20}, 10)).containsExactly(0, 1, 0);
    }

    @Example
    void aLonePersonInADepartmentIsJoinedByASectionThere() {
        Forest units = Forest.of(Forest.WHOLE, CITY, 1, 1, CITY, 4);
        assertThat(BallotUnits.of(units, new int[] {0, 1, 12, 11, 0, 30}, 10)).containsExactly(0, 1, 2, 1, 0, 5);
    }

    @Example
    void aLonePersonInADepartmentWhereNobodyElseAnswersIsJoinedHigherUp() {
        Forest units = Forest.of(Forest.WHOLE, CITY, 1, 1, CITY, 4);
        assertThat(BallotUnits.of(units, new int[] {0, 1, 2, 3, 0, 30}, 10)).containsExactly(0, 0, 0, 0, 0, 0);
    }

    @Example
    void ofTwoThatCouldJoinTheOneThatIsRaisedByFewerLevelsDoes() {
        Forest units = Forest.of(Forest.WHOLE, CITY, CITY, 2);
        assertThat(BallotUnits.of(units, new int[] {2, 12, 0, 10}, 10)).containsExactly(0, 0, 0, 3);
    }

    @Example
    void severalUnitsAtTheTopShareTheWhole() {
        Forest units = Forest.flat(3);
        assertThat(BallotUnits.of(units, new int[] {6, 7, 20}, 10)).containsExactly(Forest.WHOLE, Forest.WHOLE, 2);
    }

    @Property
    void enoughPeopleShareEveryBallotUnit(
            @ForAll("electorates") Electorate given, @ForAll @IntRange(min = 2, max = 20) int fewest) {
        int[] ballotUnits = BallotUnits.of(given.units(), given.asked(), fewest);
        int[] people = new int[given.asked().length + 1];
        for (int unit = 0; unit < ballotUnits.length; unit++) {
            people[given.units().slot(ballotUnits[unit])] += given.asked()[unit];
        }
        int everybody = IntStream.of(given.asked()).sum();
        assertThat(IntStream.of(people)).allMatch(sharing -> sharing == 0 || sharing >= Math.min(fewest, everybody));
    }

    @Property
    void everybodyVotesInTheirUnitOrOneAroundIt(@ForAll("electorates") Electorate given) {
        int[] ballotUnits = BallotUnits.of(given.units(), given.asked(), BallotUnits.FEWEST);
        for (int unit = 0; unit < ballotUnits.length; unit++) {
            int at = unit;
            while (at != ballotUnits[unit] && at != Forest.WHOLE) {
                at = given.units().parent(at);
            }
            assertThat(at).isEqualTo(ballotUnits[unit]);
        }
    }

    @Property
    void aUnitIsNeverRaisedWithoutNeed(@ForAll("electorates") Electorate given) {
        int[] ballotUnits = BallotUnits.of(given.units(), given.asked(), BallotUnits.FEWEST);
        long raisedThoughLarge = IntStream.range(0, ballotUnits.length)
                .filter(unit -> given.asked()[unit] >= BallotUnits.FEWEST && ballotUnits[unit] != unit)
                .count();
        assertThat(raisedThoughLarge).isLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<Electorate> electorates() {
        return Arbitraries.integers().between(1, 14).flatMap(size -> {
            Arbitrary<int[]> seeds =
                    Arbitraries.integers().between(0, 1_000).array(int[].class).ofSize(size);
            Arbitrary<int[]> asked =
                    Arbitraries.integers().between(0, 25).array(int[].class).ofSize(size);
            return seeds.flatMap(seed -> asked.map(people -> new Electorate(tree(seed), people)));
        });
    }

    private static Forest tree(int[] seeds) {
        return Forest.of(IntStream.range(0, seeds.length)
                .map(unit -> seeds[unit] % (unit + 1) - 1)
                .toArray());
    }
}
