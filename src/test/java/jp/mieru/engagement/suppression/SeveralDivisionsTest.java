package jp.mieru.engagement.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The tables by unit and by an attribute, laid side by side and subtracted. */
class SeveralDivisionsTest {
    private static final Suppression TEN = new Suppression(10);

    @Example
    void aValueWithinOneUnitIsHiddenWithAnother() {
        // 総務課 12 men; 保育課 30 women and 3 men: 保育課 less women would be these 3
        var crowd = new CrossedCrowd(Forest.flat(2), new int[][] {{12, 0, 0}, {3, 30, 0}, {0, 0, 0}});
        assertThat(crowd.alone(10)).containsExactly(Verdict.SHOWN, Verdict.SHOWN, Verdict.SHOWN);
        assertThat(crowd.attacker(crowd.units(10), crowd.alone(10)).knows(crowd.cell(1, 0)))
                .isTrue();
        assertThat(crowd.values(10)).containsExactly(Verdict.PROTECTS_OTHERS, Verdict.PROTECTS_OTHERS, Verdict.SHOWN);
        assertThat(crowd.attacker(crowd.units(10), crowd.values(10)).knows(crowd.cell(1, 0)))
                .isFalse();
    }

    @Example
    void whatIsSpreadOverUnitsStaysShown() {
        var crowd = new CrossedCrowd(Forest.flat(2), new int[][] {{6, 6, 0}, {6, 6, 0}, {0, 0, 0}});
        assertThat(crowd.values(10)).containsOnly(Verdict.SHOWN);
    }

    @Example
    void anAttributeThatIsTheUnitAgainHidesNothing() {
        var crowd = new CrossedCrowd(Forest.flat(2), new int[][] {{12, 0, 0}, {0, 11, 0}, {0, 0, 0}});
        assertThat(crowd.values(10)).containsOnly(Verdict.SHOWN);
    }

    @Example
    void twoAttributesTellNothingTogether() {
        int[] ages = IntStream.range(0, 40).map(person -> person < 25 ? 0 : 1).toArray();
        int[] jobs = IntStream.range(0, 40).map(person -> person < 28 ? 0 : 1).toArray();
        var units = new Division(Forest.flat(0), new int[40]);
        var age = new Division(Forest.flat(2), ages);
        var job = new Division(Forest.flat(2), jobs);
        assertThat(TEN.decide(List.of(units, age))).containsOnly(Verdict.SHOWN);
        assertThat(TEN.decide(List.of(units, age, job)))
                .containsExactly(Verdict.PROTECTS_OTHERS, Verdict.PROTECTS_OTHERS, Verdict.SHOWN);
    }

    @Property(tries = 1000)
    void bothTablesTogetherTellNoSumOfTooFewPeople(
            @ForAll("crowds") CrossedCrowd crowd, @ForAll @IntRange(min = 5, max = 9) int threshold) {
        Subtraction attacker = crowd.attacker(crowd.units(threshold), crowd.values(threshold));
        for (double[] few : crowd.fewerThan(threshold)) {
            assertThat(attacker.knows(few)).as(() -> Arrays.toString(few)).isFalse();
        }
    }

    @Property(tries = 500)
    void tablesOfSeveralThresholdsTellNoMoreThanTheLowest(
            @ForAll("crowds") CrossedCrowd crowd,
            @ForAll @IntRange(min = 5, max = 9) int low,
            @ForAll @IntRange(max = 6) int more) {
        List<Verdict> lower = crowd.values(low);
        List<Verdict> higher = crowd.values(low + more);
        for (int slot = 0; slot < lower.size(); slot++) {
            assertThat(lower.get(slot).shown() || !higher.get(slot).shown()).isTrue();
        }
    }

    @Property(tries = 500)
    void aHiddenValueIsNeverTheOnlyOne(
            @ForAll("crowds") CrossedCrowd crowd, @ForAll @IntRange(min = 5, max = 9) int threshold) {
        List<Verdict> verdicts = crowd.values(threshold);
        int[] people = crowd.division(false).people();
        List<Verdict> answering = new ArrayList<>();
        IntStream.range(0, people.length - 1)
                .filter(value -> people[value] > 0)
                .forEach(value -> answering.add(verdicts.get(value)));
        if (verdicts.getLast().shown() && answering.size() > 1) {
            assertThat(answering.stream().filter(verdict -> !verdict.shown()).count())
                    .isNotEqualTo(1);
        }
    }

    @Provide
    Arbitrary<CrossedCrowd> crowds() {
        Arbitrary<Integer> people = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.integers().between(1, 5)),
                Tuple.of(3, Arbitraries.integers().between(6, 15)));
        Arbitrary<int[]> row = people.array(int[].class).ofSize(4);
        Arbitrary<Forest> units = Arbitraries.of(
                Forest.flat(3), Forest.of(Forest.WHOLE, 0, 0), Forest.of(Forest.WHOLE, 0, 1), Forest.flat(2));
        return units.flatMap(
                forest -> row.array(int[][].class).ofSize(forest.size() + 1).map(own -> new CrossedCrowd(forest, own)));
    }
}
