package jp.mieru.engagement.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DriverAnalysisTest {
    /** mtcars (Henderson and Velleman 1981): cyl, disp, hp, gear and, last, mpg. */
    private static final double[][] CARS = {
        {6, 160, 110, 4, 21.0}, {6, 160, 110, 4, 21.0}, {4, 108, 93, 4, 22.8}, {6, 258, 110, 3, 21.4},
        {8, 360, 175, 3, 18.7}, {6, 225, 105, 3, 18.1}, {8, 360, 245, 3, 14.3}, {4, 146.7, 62, 4, 24.4},
        {4, 140.8, 95, 4, 22.8}, {6, 167.6, 123, 4, 19.2}, {6, 167.6, 123, 4, 17.8}, {8, 275.8, 180, 3, 16.4},
        {8, 275.8, 180, 3, 17.3}, {8, 275.8, 180, 3, 15.2}, {8, 472, 205, 3, 10.4}, {8, 460, 215, 3, 10.4},
        {8, 440, 230, 3, 14.7}, {4, 78.7, 66, 4, 32.4}, {4, 75.7, 52, 4, 30.4}, {4, 71.1, 65, 4, 33.9},
        {4, 120.1, 97, 3, 21.5}, {8, 318, 150, 3, 15.5}, {8, 304, 150, 3, 15.2}, {8, 350, 245, 3, 13.3},
        {8, 400, 175, 3, 19.2}, {4, 79, 66, 4, 27.3}, {4, 120.3, 91, 5, 26.0}, {4, 95.1, 113, 5, 30.4},
        {8, 351, 264, 5, 15.8}, {6, 145, 175, 5, 19.7}, {8, 301, 335, 5, 15.0}, {4, 121, 109, 4, 21.4}
    };

    private static final List<String> NAMES = List.of("cyl", "disp", "hp", "gear");

    /** Published with the R package rwa for mpg ~ cyl + disp + hp + gear. */
    @Test
    void relativeWeightsOfMtcarsAreThosePublished() {
        DriverAnalysis analysis = DriverAnalysis.of(NAMES, products(CARS, 1_000));
        assertThat(analysis.rSquared()).isCloseTo(0.7791896, within(5e-8));
        assertThat(analysis.drivers()).extracting(Driver::construct).isEqualTo(NAMES);
        double[] published = {0.2284797, 0.2221469, 0.2321744, 0.0963886};
        for (int i = 0; i < published.length; i++) {
            assertThat(analysis.drivers().get(i).relativeWeight()).isCloseTo(published[i], within(5e-8));
        }
    }

    @Test
    void intervalsHoldTheWeightAndAreTheSameEachTime() {
        DriverAnalysis analysis = DriverAnalysis.of(NAMES, products(CARS, 1_000));
        assertThat(analysis).isEqualTo(DriverAnalysis.of(NAMES, products(CARS, 1_000)));
        assertThat(analysis.drivers())
                .allSatisfy(driver -> assertThat(driver.relativeWeight()).isBetween(driver.low(), driver.high()));
    }

    /** With two predictors both methods are the same in theory. */
    @Property(tries = 20)
    void bothMethodsAgreeOnTwoPredictors(@ForAll @IntRange(min = 4, max = 60) int people, @ForAll long seed) {
        DriverAnalysis analysis = DriverAnalysis.of(NAMES.subList(0, 2), products(random(people, 2, seed), 1_000));
        assertThat(analysis.drivers())
                .allSatisfy(driver -> assertThat(driver.relativeWeight()).isCloseTo(driver.shapley(), within(1e-9)));
    }

    @Property(tries = 20)
    void bothMethodsAddUpToWhatAllTogetherExplain(@ForAll @IntRange(min = 7, max = 60) int people, @ForAll long seed) {
        DriverAnalysis analysis =
                DriverAnalysis.of(List.of("a", "b", "c", "d", "e"), products(random(people, 5, seed), 1_000));
        assertThat(analysis.drivers().stream()
                        .mapToDouble(Driver::relativeWeight)
                        .sum())
                .isCloseTo(analysis.rSquared(), within(1e-9));
        assertThat(analysis.drivers().stream().mapToDouble(Driver::shapley).sum())
                .isCloseTo(analysis.rSquared(), within(1e-9));
    }

    @Test
    void twinsShareWhatTheyExplain() {
        double[][] rows = random(50, 2, 7);
        for (double[] row : rows) {
            row[1] = row[0];
        }
        List<Driver> twins =
                DriverAnalysis.of(NAMES.subList(0, 2), products(rows, 1_000)).drivers();
        assertThat(twins.get(0).relativeWeight()).isCloseTo(twins.get(1).relativeWeight(), within(1e-9));
        assertThat(twins.get(0).shapley()).isCloseTo(twins.get(1).shapley(), within(1e-9));
    }

    @Test
    void aConstructThatNeverVariesExplainsNothing() {
        double[][] rows = random(50, 2, 8);
        for (double[] row : rows) {
            row[1] = 3;
        }
        Driver constant = DriverAnalysis.of(NAMES.subList(0, 2), products(rows, 1_000))
                .drivers()
                .get(1);
        assertThat(constant.relativeWeight()).isZero();
        assertThat(constant.shapley()).isZero();
    }

    /** Beyond what can be gone through order by order, drawn orders still add up and stay close to the exact parts. */
    @Test
    void manyConstructsAreAveragedOverDrawnOrders() {
        int predictors = Shapley.EXACT + 1;
        double[][] rows = random(400, predictors, 9);
        Correlations correlations = products(rows, 1_000).correlations();
        double[] weights = RelativeWeights.of(correlations);
        double[] drawn = Shapley.of(correlations);
        assertThat(IntStream.range(0, predictors).mapToDouble(i -> drawn[i]).sum())
                .isCloseTo(
                        IntStream.range(0, predictors)
                                .mapToDouble(i -> weights[i])
                                .sum(),
                        within(1e-9));
        for (int i = 0; i < predictors; i++) {
            assertThat(drawn[i]).isCloseTo(weights[i], within(0.01));
        }
    }

    @Test
    void samplesOfGroupsTellAsWellAsSamplesOfPeopleHowSureTheFiguresAre() {
        double[][] rows = random(3_000, 3, 11);
        List<String> names = List.of("a", "b", "c");
        List<Driver> single =
                DriverAnalysis.of(names, products(rows, rows.length)).drivers();
        List<Driver> grouped = DriverAnalysis.of(names, products(rows, 300)).drivers();
        for (int i = 0; i < names.size(); i++) {
            Driver one = single.get(i);
            Driver other = grouped.get(i);
            assertThat(other.relativeWeight()).isCloseTo(one.relativeWeight(), within(1e-9));
            assertThat(other.high() - other.low()).isCloseTo(one.high() - one.low(), withinPercentage(20));
        }
    }

    private static Products products(double[][] rows, int groups) {
        var products = new Products(rows[0].length, groups);
        Arrays.stream(rows).forEach(products::add);
        return products;
    }

    @Test
    void fewerPeopleThanTheConstructsNeedAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DriverAnalysis.of(NAMES, products(random(5, 4, 1), 1_000)));
    }

    private static double[][] random(int people, int predictors, long seed) {
        var random = new Random(seed);
        double[][] rows = new double[people][predictors + 1];
        for (double[] row : rows) {
            double mood = random.nextGaussian();
            for (int i = 0; i < predictors; i++) {
                row[i] = mood + random.nextGaussian();
                row[predictors] += row[i] * i / predictors;
            }
            row[predictors] += random.nextGaussian();
        }
        return rows;
    }
}
