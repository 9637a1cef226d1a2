package jp.mieru.engagement.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import jp.mieru.platform.statistics.Interval;
import org.junit.jupiter.api.Test;

/** Published figures, and what statistical packages give for the same data. */
class StatisticsTest {
    /** Student's sleep data (1908), as R prints it: groups of ten, means 0.75 and 2.33. */
    private static final Sample FIRST = sample(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);

    private static final Sample SECOND = sample(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

    /** Civil Service People Survey 2018, Technical Guide: organisations A to D, printed as ±6, ±8, ±6 and ±2. */
    @Test
    void marginsOfErrorAreThosePublished() {
        assertThat(Share.margin(43, 120, 200)).isCloseTo(5.6, within(0.05));
        assertThat(Share.margin(50, 80, 150)).isCloseTo(7.5, within(0.05));
        assertThat(Share.margin(30, 40, 50)).isCloseTo(6.4, within(0.05));
        assertThat(Share.margin(60, 375, 500)).isCloseTo(2.5, within(0.05));
    }

    @Test
    void whoeverAskedEverybodyMakesNoError() {
        assertThat(Share.margin(43, 200, 200)).isZero();
        assertThat(Share.margin(43, 120, 0)).isCloseTo(8.86, within(0.005));
    }

    /** Newcombe 1998, Statistics in Medicine 17:857–872, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29. */
    @Test
    void wilsonsIntervalsAreThosePublished() {
        assertInterval(Share.wilson(81, 263), 25.53, 36.62, 0.01);
        assertInterval(Share.wilson(15, 148), 6.24, 16.05, 0.01);
        assertInterval(Share.wilson(0, 20), 0, 16.11, 0.01);
        assertInterval(Share.wilson(1, 29), 0.61, 17.18, 0.01);
    }

    /** R: t.test(first)$conf.int. */
    @Test
    void theIntervalOfAMeanIsStudents() {
        assertInterval(Means.interval(FIRST, 0).orElseThrow(), -0.5297804, 2.0297804, 1e-6);
        assertInterval(Means.interval(SECOND, 0).orElseThrow(), 0.8976775, 3.7623225, 1e-6);
    }

    @Test
    void theIntervalIsNarrowerTheMoreOfAllAnswered() {
        var half = Means.interval(FIRST, 19).orElseThrow();
        assertThat(half.high() - half.low()).isCloseTo(2.5595608 * Math.sqrt(0.5), within(1e-6));
        assertThat(Means.interval(FIRST, 10).orElseThrow()).isEqualTo(new Interval(FIRST.mean(), FIRST.mean()));
        assertThat(Means.interval(new Sample(10, 50, 0), 0)).isEmpty();
    }

    /** R: t.test(first, second) gives t = −1.8608, df = 17.776, p = 0.07939. */
    @Test
    void twoGroupsAreComparedByWelch() {
        var difference = Difference.between(FIRST, SECOND).orElseThrow();
        assertThat(difference.value()).isCloseTo(-1.58, within(1e-9));
        assertThat(difference.probability()).isCloseTo(0.07939, within(5e-6));
    }

    /** R: t.test(first, mu = 2) gives t = −2.2094 with 9 degrees. */
    @Test
    void aGroupIsComparedWithAFixedFigureByStudent() {
        double t = Math.abs(FIRST.mean() - 2) / Math.sqrt(FIRST.variance() / 10);
        assertThat(t).isCloseTo(2.2094, within(5e-4));
        assertThat(Difference.from(2, FIRST).orElseThrow().probability()).isBetween(0.05, 0.06);
        assertThat(Difference.from(0.75, FIRST).orElseThrow().probability()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aPartDiffersFromTheWholeWhereItDiffersFromTheOthers() {
        Sample whole = sample(
                0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6,
                3.4);
        var difference = Difference.ofPart(FIRST, whole).orElseThrow();
        assertThat(difference.value()).isCloseTo(-0.79, within(1e-9));
        assertThat(difference.probability()).isCloseTo(0.07939, within(5e-6));
        assertThat(Difference.ofPart(whole, whole)).isEmpty();
    }

    /** Benjamini and Hochberg 1995, section 4: of 15 comparisons the first four are real at 0.05. */
    @Test
    void falseDiscoveriesAreHeldDownAsPublished() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0
        };
        assertThat(FalseDiscoveries.real(p))
                .containsExactly(
                        true, true, true, true, false, false, false, false, false, false, false, false, false, false,
                        false);
        assertThat(FalseDiscoveries.real(Double.NaN, 0.04)).containsExactly(false, true);
        assertThat(FalseDiscoveries.real()).isEmpty();
    }

    /** Technical Guide 2018: 52.952 and 58.495 are printed as 53, 58 and −6. */
    @Test
    void differencesComeFromFiguresThatAreNotRounded() {
        assertThat(Math.round(52.952)).isEqualTo(53);
        assertThat(Math.round(58.495)).isEqualTo(58);
        assertThat(Difference.points(52.952, 58.495)).isEqualTo(-6);
        assertThat(Difference.points(58.495, 52.952)).isEqualTo(6);
        assertThat(Difference.points(50, 50)).isZero();
    }

    @Test
    void theBenchmarkIsTheMedianOfUnits() {
        assertThat(Benchmark.median(DoubleStream.of(10, 90, 50))).hasValue(50);
        assertThat(Benchmark.median(DoubleStream.of(10, 90, 50, 60, Double.NaN)))
                .hasValue(55);
        assertThat(Benchmark.median(DoubleStream.empty())).isEmpty();
    }

    @Test
    void smallGroupsAreDrawnFurtherTowardsTheGroupAroundThem() {
        var shrinkage = Shrinkage.of(25);
        var small = new Sample(10, 80, 500);
        var large = new Sample(200, 80, 500);
        assertThat(shrinkage.pull(small)).isCloseTo(50.0 / 75, within(1e-12));
        assertThat(shrinkage.shrunk(small, 50)).isCloseTo(60, within(1e-12));
        assertThat(shrinkage.shrunk(large, 50)).isCloseTo(50 * 2.5 / 27.5 + 80 * 25 / 27.5, within(1e-12));
    }

    @Test
    void groupsThatDifferNoMoreThanByChanceAreDrawnWholly() {
        var groups = List.of(new Sample(10, 51, 500), new Sample(10, 49, 500), new Sample(10, 50, 500));
        var shrinkage = Shrinkage.estimate(groups, new double[] {50, 50, 50});
        assertThat(shrinkage.shrunk(groups.getFirst(), 50)).isEqualTo(50);
        var apart = List.of(new Sample(100, 80, 500), new Sample(100, 20, 500), new Sample(100, 50, 500));
        assertThat(Shrinkage.estimate(apart, new double[] {50, 50, 50}).pull(apart.getFirst()))
                .isLessThan(0.01);
    }

    @Test
    void theOthersOfAWeightedWholeAreWhatIsLeftOfItsWeight() {
        var part = new Sample(10, 80, 400, 30);
        var whole = new Sample(50, 60, 500, 70);
        assertThat(part.othersIn(whole).mean()).isCloseTo((70 * 60 - 30 * 80) / 40.0, within(1e-9));
        Sample others = part.othersIn(whole);
        assertThat(others.people()).isEqualTo(40);
        assertThat(Sample.together(List.of(part, others)))
                .satisfies(all -> assertThat(all.mean()).isCloseTo(60, within(1e-9)))
                .satisfies(all -> assertThat(all.variance()).isCloseTo(500, within(1e-9)))
                .satisfies(all -> assertThat(all.weight()).isEqualTo(70));
    }

    private static Sample sample(double... scores) {
        double mean = DoubleStream.of(scores).average().orElseThrow();
        double squares =
                DoubleStream.of(scores).map(x -> (x - mean) * (x - mean)).sum();
        return new Sample(scores.length, mean, squares / (scores.length - 1));
    }

    private static void assertInterval(Interval interval, double low, double high, double by) {
        assertThat(interval.low()).isCloseTo(low, within(by));
        assertThat(interval.high()).isCloseTo(high, within(by));
    }
}
