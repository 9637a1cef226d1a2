package jp.mieru.engagement.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import jp.mieru.platform.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceInDifferencesTest {
    private static final double EXACT = 1e-9;

    /** The 97.5th percentile of t with 3.565337 degrees of freedom, by numerical integration. */
    private static final double HALF = 2.915170;

    /**
     * By hand: five others of error 1 each change by 0, 2, 4, 6, 8. Mean 4, Q = 40, c = 5 − 5/5 = 4, τ² = (40 − 4)/4 = 9, error of
     * the mean 10/5 = 2. The group changes by 12 with error 1: effect 8, error 1 + 9 + 2 = 12, degrees of freedom
     * 144/(2·0.25/9 + 121/3) = 3.565337.
     */
    @Test
    void agreesWithACalculationByHand() {
        var found = of(change(12), changes(0, 2, 4, 6, 8)).orElseThrow();
        assertThat(found.change()).isCloseTo(12, within(EXACT));
        assertThat(found.expected()).isCloseTo(4, within(EXACT));
        assertThat(found.groups()).isEqualTo(5);
        assertThat(found.effect()).isCloseTo(8, within(EXACT));
        assertThat(found.error()).isCloseTo(12, within(EXACT));
        double half = HALF * Math.sqrt(12);
        assertThat(found.interval().low()).isCloseTo(8 - half, within(1e-4));
        assertThat(found.interval().high()).isCloseTo(8 + half, within(1e-4));
        assertThat(found.probability()).isBetween(0.05, 0.1);
    }

    @Test
    void whereOthersMoveAlikeChanceAloneSeparatesThem() {
        var found = of(change(6), changes(2, 2, 2, 2, 2)).orElseThrow();
        assertThat(found.effect()).isCloseTo(4, within(EXACT));
        assertThat(found.error()).as("1 of its own, 1/5 of the others").isCloseTo(1.2, within(EXACT));
        assertThat(found.interval().low()).isPositive();
    }

    @Test
    void aSurerGroupCountsMore() {
        var others = new java.util.ArrayList<>(changes(0, 0, 0, 0));
        others.add(new Change(new Sample(1000, 0, 5), new Sample(1000, 1, 5)));
        var found = of(change(3), others).orElseThrow();
        assertThat(found.expected()).isBetween(0.9, 1.0);
    }

    @Test
    void saysNothingBesideTooFewOrWhereNobodyDiffers() {
        assertThat(of(change(6), changes(2, 2, 2, 2))).isEmpty();
        var alike = new Change(new Sample(10, 50, 0), new Sample(10, 60, 5));
        assertThat(of(alike, changes(2, 2, 2, 2, 2))).isEmpty();
        var unknown = new Change(new Sample(10, 50, 5), new Sample(10, 60, Double.NaN));
        assertThat(of(change(6), List.of(unknown, unknown, unknown, unknown, unknown, unknown)))
                .isEmpty();
    }

    /** Units of 10 to 60 people whose scores vary by 20 points, and which move in their own ways by τ points. */
    @ParameterizedTest
    @CsvSource({"8, 0", "8, 4", "30, 0", "30, 4", "150, 2", "150, 8"})
    void theIntervalHoldsTheTruthNineteenTimesInTwenty(int others, double apart) {
        var random = new Random(20_261_123L + others + (long) apart);
        int runs = 2000;
        long held = IntStream.range(0, runs)
                .filter(run -> {
                    double truth = random.nextInt(-10, 10);
                    var group = drawn(random, truth + 2, apart);
                    var beside = IntStream.range(0, others)
                            .mapToObj(i -> drawn(random, 2, apart))
                            .toList();
                    return of(group, beside).orElseThrow().interval().contains(truth);
                })
                .count();
        assertThat(held / (double) runs).isBetween(0.93, 0.975);
    }

    @Test
    void effectsOfChanceAreDrawnToNoneAndLargeOnesStay() {
        var chance = IntStream.of(-1, 1, -1, 1).mapToObj(i -> effect(i * 0.9)).toList();
        assertThat(ShrunkEffects.of(chance)).containsOnly(0, -0.0);
        var large = List.of(effect(10), effect(-9), effect(11), effect(1));
        double[] drawn = ShrunkEffects.of(large);
        for (int i = 0; i < drawn.length; i++) {
            assertThat(Math.abs(drawn[i])).isLessThan(Math.abs(large.get(i).effect()));
            assertThat(drawn[i] / large.get(i).effect()).isCloseTo(1 - 1 / 75.75, within(1e-3));
        }
        assertThat(ShrunkEffects.of(List.of())).isEmpty();
    }

    /** On average a shrunken effect lies nearer to the truth than the raw one. */
    @Test
    void shrinkingComesNearerToTheTruth() {
        var random = new Random(7);
        double raw = 0;
        double shrunk = 0;
        for (int run = 0; run < 200; run++) {
            double[] truths =
                    DoubleStream.generate(() -> random.nextGaussian()).limit(20).toArray();
            var effects = DoubleStream.of(truths)
                    .mapToObj(truth -> effect(truth + random.nextGaussian()))
                    .toList();
            double[] drawn = ShrunkEffects.of(effects);
            for (int i = 0; i < truths.length; i++) {
                raw += Math.pow(effects.get(i).effect() - truths[i], 2);
                shrunk += Math.pow(drawn[i] - truths[i], 2);
            }
        }
        assertThat(shrunk).isLessThan(0.7 * raw);
    }

    /** Beside others, each of them from where its figure says that it began. */
    private static Optional<DifferenceInDifferences> of(Change group, List<Change> others) {
        return DifferenceInDifferences.of(group, others, Starts.of(List.of()));
    }

    private static DifferenceInDifferences effect(double points) {
        return new DifferenceInDifferences(points, 0, 5, points, 1, new Interval(points - 2, points + 2), 0.5);
    }

    /** Ten people each time, with a variance that makes the error of the change 1. */
    private static Change change(double points) {
        return new Change(new Sample(10, 50, 5), new Sample(10, 50 + points, 5));
    }

    private static List<Change> changes(double... points) {
        return DoubleStream.of(points)
                .mapToObj(DifferenceInDifferencesTest::change)
                .toList();
    }

    private static Change drawn(Random random, double moved, double apart) {
        double own = moved + apart * random.nextGaussian();
        return new Change(people(random, 50), people(random, 50 + own));
    }

    private static Sample people(Random random, double mean) {
        double[] scores = DoubleStream.generate(() -> mean + 20 * random.nextGaussian())
                .limit(random.nextInt(10, 61))
                .toArray();
        double average = DoubleStream.of(scores).average().orElseThrow();
        double squares = DoubleStream.of(scores)
                .map(score -> (score - average) * (score - average))
                .sum();
        return new Sample(scores.length, average, squares / (scores.length - 1));
    }
}
