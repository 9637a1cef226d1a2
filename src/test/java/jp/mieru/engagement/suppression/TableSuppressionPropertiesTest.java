package jp.mieru.engagement.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Everything that is shown of random towns, attacked by linear programming. */
class TableSuppressionPropertiesTest {
    private static final int TEN = 10;
    private static final int WIDTH = TableSuppression.DEFAULT_WIDTH;
    private static final int SEEDS = 1_000_000;

    @Property(tries = 300, seed = "3")
    void noNumberOfPeopleIsConfined(
            @ForAll @IntRange(max = SEEDS) int seed,
            @ForAll @IntRange(min = 5, max = 12) int threshold,
            @ForAll @IntRange(min = 1, max = 6) int width) {
        Townsfolk town = town(seed);
        CellCounts counts = town.counts();
        CellVerdicts verdicts = new TableSuppression(threshold, width).decide(counts, CellMarks.none(counts));
        assertThat(new Onlooker(town, verdicts::shown).findPeople(threshold, width))
                .as(town::toString)
                .isEmpty();
    }

    @Property(tries = 300, seed = "3")
    void noSumOfScoresIsConfinedEvenToWhomAllNumbersOfPeopleAreKnown(@ForAll @IntRange(max = SEEDS) int seed) {
        Townsfolk town = town(seed);
        var onlooker = new Onlooker(town, decide(town, TEN)::shown);
        assertThat(onlooker.findPeople(TEN, WIDTH)).as(town::toString).isEmpty();
        assertThat(onlooker.findPoints(TEN)).as(town::toString).isEmpty();
    }

    @Property(tries = 200, seed = "3")
    void whatMustBeHiddenStaysHiddenAndUnknown(@ForAll @IntRange(max = SEEDS) int seed) {
        Townsfolk town = town(seed);
        CellCounts counts = town.counts();
        var random = new Random(seed);
        CellMarks some = CellMarks.none(counts);
        IntStream.range(0, 5).forEach(i -> some.mark(random.nextInt(counts.slots()), random.nextInt(counts.columns())));
        CellVerdicts verdicts = new TableSuppression(TEN, WIDTH).decide(counts, some);
        IntStream.range(0, counts.slots())
                .forEach(slot -> IntStream.range(0, counts.columns())
                        .filter(column -> some.marked(slot, column))
                        .forEach(column ->
                                assertThat(verdicts.shown(slot, column)).isFalse()));
        assertThat(new Onlooker(town, verdicts::shown).findPeople(TEN, WIDTH))
                .as(town::toString)
                .isEmpty();
    }

    @Property(tries = 150, seed = "3")
    void whatALowerThresholdHidesAHigherOneHidesToo(
            @ForAll @IntRange(max = SEEDS) int seed,
            @ForAll @IntRange(min = 5, max = 13) int low,
            @ForAll @IntRange(max = 6) int more) {
        Townsfolk town = town(seed);
        CellMarks lower = decide(town, low).hidden();
        CellMarks higher = decide(town, low + more).hidden();
        int size = higher.size();
        assertThat(higher.markAll(lower).size()).isEqualTo(size);
    }

    /** The attack is no straw man: it finds what hiding small figures alone leaves open, in most towns. */
    @Example
    void hidingSmallFiguresAloneIsFoundOut() {
        long foundOut = IntStream.range(0, 100)
                .mapToObj(TableSuppressionPropertiesTest::town)
                .filter(town -> !new Onlooker(town, naive(town.counts()))
                        .findPeople(TEN, WIDTH)
                        .isEmpty())
                .count();
        assertThat(foundOut).isGreaterThan(80);
    }

    private static Townsfolk town(int seed) {
        return Townsfolk.random(new Random(seed));
    }

    private static CellVerdicts decide(Townsfolk town, int threshold) {
        CellCounts counts = town.counts();
        double[][] points = town.points();
        return new TableSuppression(threshold, WIDTH)
                .decide(counts, CellMarks.none(counts), (slot, column) -> points[slot][column]);
    }

    private static Onlooker.Shown naive(CellCounts counts) {
        return (slot, column) -> counts.people(slot, column) >= TEN;
    }
}
