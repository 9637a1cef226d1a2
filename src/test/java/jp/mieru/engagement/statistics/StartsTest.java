package jp.mieru.engagement.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Units of 20 people, in which scores vary by 20 points and units truly by 5. Each aims at the lowest of its 12 scores, so that
 * it is low by chance as well.
 */
class StartsTest {
    private static final int PEOPLE = 20;
    private static final double SPREAD = 20;
    private static final double APART = 5;
    private static final int CONSTRUCTS = 12;

    /** What became of all plans: their effects, and the share of those whose interval lies above none. */
    private record Found(double mean, double worked) {}

    @Test
    void drawsAFigureTowardsTheMeanByHowSureItIs() {
        var starts = Starts.of(List.of(new Sample(10, 40, 10), new Sample(10, 50, 10), new Sample(10, 60, 10)));
        // by hand: error 1, Q = 200, c = 3 − 1 = 2, τ² = (200 − 2)/2 = 99, drawn by 1/100
        var moved = starts.moved(new Change(new Sample(10, 40, 10), new Sample(10, 45, 20)));
        assertThat(moved.points()).isCloseTo(45 - 40.1, within(1e-9));
        assertThat(moved.before()).isCloseTo(0.99, within(1e-9));
        assertThat(moved.after()).isCloseTo(2, within(1e-9));
    }

    @Test
    void withNothingBesideItAFigureIsTakenAsItIs() {
        var moved = Starts.of(List.of()).moved(new Change(new Sample(10, 40, 10), new Sample(10, 45, 20)));
        assertThat(moved.points()).isCloseTo(5, within(1e-9));
        assertThat(moved.error()).isCloseTo(3, within(1e-9));
    }

    @Test
    void plansThatAimAtTheLowestAreNotCreditedWithWhatRisesByItself() {
        var taken = plans(0, 0, Starts::of);
        assertThat(taken.worked()).isLessThanOrEqualTo(0.035);
        assertThat(taken.mean()).isBetween(-0.6, 0.6);
        var asItIs = plans(0, 0, all -> Starts.of(List.of()));
        assertThat(asItIs.worked()).as("or the test would see nothing").isGreaterThan(0.06);
        assertThat(asItIs.mean()).isGreaterThan(4);
    }

    @Test
    void norWhereUnitsMoveInTheirOwnWays() {
        var found = plans(0, 3, Starts::of);
        assertThat(found.worked()).isLessThanOrEqualTo(0.035);
        assertThat(found.mean()).isBetween(-0.6, 0.6);
    }

    @Test
    void anEffectThatIsThereIsFoundAsLargeAsItIs() {
        var found = plans(15, 0, Starts::of);
        assertThat(found.mean()).isBetween(14.4, 15.6);
        assertThat(found.worked()).isGreaterThan(0.5);
    }

    /**
     * @param effect what plans truly move
     * @param ways how far units move in their own ways
     */
    private static Found plans(double effect, double ways, Function<List<Sample>, Starts> starts) {
        var random = new Random(20_261_123);
        var effects = new ArrayList<DifferenceInDifferences>();
        IntStream.range(0, 150).forEach(run -> effects.addAll(year(random, 40, effect, ways, starts)));
        return new Found(
                effects.stream()
                        .mapToDouble(DifferenceInDifferences::effect)
                        .average()
                        .orElseThrow(),
                effects.stream().filter(found -> found.interval().low() > 0).count() / (double) effects.size());
    }

    private static List<DifferenceInDifferences> year(
            Random random, int units, double effect, double ways, Function<List<Sample>, Starts> starts) {
        var changes = new Change[CONSTRUCTS][units];
        var aims = new int[units];
        for (int unit = 0; unit < units; unit++) {
            var truths = random.doubles(CONSTRUCTS, 0, 1)
                    .map(any -> 50 + APART * random.nextGaussian())
                    .toArray();
            var before = IntStream.range(0, CONSTRUCTS)
                    .mapToObj(i -> people(random, truths[i]))
                    .toList();
            aims[unit] = lowest(before);
            for (int i = 0; i < CONSTRUCTS; i++) {
                double moved = 2 + ways * random.nextGaussian() + (i == aims[unit] ? effect : 0);
                changes[i][unit] = new Change(before.get(i), people(random, truths[i] + moved));
            }
        }
        return IntStream.range(0, units)
                .mapToObj(unit -> beside(changes[aims[unit]], aims, unit, starts))
                .toList();
    }

    private static DifferenceInDifferences beside(
            Change[] changes, int[] aims, int unit, Function<List<Sample>, Starts> starts) {
        var others = IntStream.range(0, aims.length)
                .filter(other -> aims[other] != aims[unit])
                .mapToObj(other -> changes[other])
                .toList();
        var all = List.of(changes).stream().map(Change::before).toList();
        return DifferenceInDifferences.of(changes[unit], others, starts.apply(all))
                .orElseThrow();
    }

    private static int lowest(List<Sample> scores) {
        return IntStream.range(0, scores.size())
                .boxed()
                .min((one, other) ->
                        Double.compare(scores.get(one).mean(), scores.get(other).mean()))
                .orElseThrow();
    }

    /** Their mean and variance, as if each person had been asked. */
    private static Sample people(Random random, double truth) {
        double squares = 0;
        for (int i = 1; i < PEOPLE; i++) {
            squares += Math.pow(random.nextGaussian(), 2);
        }
        double mean = truth + SPREAD / Math.sqrt(PEOPLE) * random.nextGaussian();
        return new Sample(PEOPLE, mean, SPREAD * SPREAD * squares / (PEOPLE - 1));
    }
}
