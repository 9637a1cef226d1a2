package jp.mieru.engagement.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class SuppressionPropertiesTest {
    /** Groups with the people directly in each; the last entry counts those in no group. */
    @SuppressWarnings("ArrayRecordComponent")
    record Crowd(Forest groups, int[] own) {
        int[] respondents() {
            int[] sums = own.clone();
            groups.sumUp(sums);
            return sums;
        }

        /** One for each cell with people that lies within the group. */
        double[] cells(int slot) {
            double[] cells = new double[own.length];
            for (int cell = 0; cell < own.length; cell++) {
                cells[cell] = own[cell] > 0 && within(cell, slot) ? 1 : 0;
            }
            return cells;
        }

        private boolean within(int cell, int slot) {
            int at = cell;
            while (at != slot && at != groups.size()) {
                at = groups.slot(groups.parent(at));
            }
            return at == slot;
        }

        @Override
        public String toString() {
            int[] parents =
                    IntStream.range(0, groups.size()).map(groups::parent).toArray();
            return "parents " + Arrays.toString(parents) + " own " + Arrays.toString(own);
        }
    }

    @Property(tries = 2000)
    void noSumOfShownFiguresIsThatOfTooFewPeople(@ForAll("crowds") Crowd crowd, @ForAll("thresholds") int threshold) {
        Subtraction attacker = attacker(crowd, threshold);
        int cells = crowd.own().length;
        for (int set = 1; set < 1 << cells; set++) {
            int chosen = set;
            double[] some = IntStream.range(0, cells)
                    .mapToDouble(cell -> crowd.own()[cell] > 0 ? chosen >> cell & 1 : 0)
                    .toArray();
            int people = IntStream.range(0, cells)
                    .map(cell -> (int) (some[cell] * crowd.own()[cell]))
                    .sum();
            if (people > 0 && people < threshold) {
                assertThat(attacker.knows(some)).as(() -> Arrays.toString(some)).isFalse();
            }
        }
    }

    @Property(tries = 2000)
    void noHiddenFigureFollowsFromShownOnes(@ForAll("crowds") Crowd crowd, @ForAll("thresholds") int threshold) {
        List<Verdict> verdicts = decide(crowd, threshold);
        Subtraction attacker = attacker(crowd, threshold);
        for (int slot = 0; slot < verdicts.size(); slot++) {
            if (crowd.respondents()[slot] > 0 && !verdicts.get(slot).shown()) {
                assertThat(attacker.knows(crowd.cells(slot))).isFalse();
            }
        }
    }

    @Property(tries = 2000)
    void aHiddenGroupIsNeverTheOnlyOne(@ForAll("crowds") Crowd crowd, @ForAll("thresholds") int threshold) {
        List<Verdict> verdicts = decide(crowd, threshold);
        int[][] children = crowd.groups().children();
        for (int slot = 0; slot < verdicts.size(); slot++) {
            int[] answering = IntStream.of(children[slot])
                    .filter(child -> crowd.respondents()[child] > 0)
                    .toArray();
            long hidden = IntStream.of(answering)
                    .filter(child -> !verdicts.get(child).shown())
                    .count();
            if (verdicts.get(slot).shown() && answering.length > 1) {
                assertThat(hidden).isNotEqualTo(1);
            }
        }
    }

    @Property(tries = 2000)
    void noMoreIsHiddenThanTheRulesNeed(@ForAll("crowds") Crowd crowd, @ForAll("thresholds") int threshold) {
        List<Verdict> verdicts = decide(crowd, threshold);
        int[][] children = crowd.groups().children();
        for (int slot = 0; slot < verdicts.size(); slot++) {
            long protecting = IntStream.of(children[slot])
                    .filter(child -> verdicts.get(child) == Verdict.PROTECTS_OTHERS)
                    .count();
            if (verdicts.get(slot).shown()) {
                assertThat(protecting).isLessThanOrEqualTo(2);
            }
        }
    }

    @Property(tries = 2000)
    void withNobodySmallNothingIsHidden(@ForAll("crowds") Crowd crowd, @ForAll("thresholds") int threshold) {
        int[] own = Arrays.stream(crowd.own()).map(people -> people * threshold).toArray();
        int[] respondents = new Crowd(crowd.groups(), own).respondents();
        List<Verdict> verdicts = new Suppression(threshold).decide(crowd.groups(), respondents);
        for (int slot = 0; slot < verdicts.size(); slot++) {
            assertThat(verdicts.get(slot)).isEqualTo(respondents[slot] > 0 ? Verdict.SHOWN : Verdict.NO_ANSWERS);
        }
    }

    @Property(tries = 2000)
    void aLowerThresholdHidesNothingMore(
            @ForAll("crowds") Crowd crowd, @ForAll("thresholds") int low, @ForAll @IntRange(max = 10) int more) {
        List<Verdict> lower = decide(crowd, low);
        List<Verdict> higher = decide(crowd, low + more);
        for (int slot = 0; slot < lower.size(); slot++) {
            assertThat(lower.get(slot).shown() || !higher.get(slot).shown()).isTrue();
        }
    }

    private static List<Verdict> decide(Crowd crowd, int threshold) {
        return new Suppression(threshold).decide(crowd.groups(), crowd.respondents());
    }

    private static Subtraction attacker(Crowd crowd, int threshold) {
        var attacker = new Subtraction();
        List<Verdict> verdicts = decide(crowd, threshold);
        IntStream.range(0, verdicts.size())
                .filter(slot -> verdicts.get(slot).shown())
                .forEach(slot -> attacker.learn(crowd.cells(slot)));
        return attacker;
    }

    @Provide
    Arbitrary<Integer> thresholds() {
        return Arbitraries.integers().between(5, 12);
    }

    @Provide
    Arbitrary<Crowd> crowds() {
        return Arbitraries.integers().between(1, 8).flatMap(size -> {
            Arbitrary<int[]> seeds =
                    Arbitraries.integers().between(0, 1_000).array(int[].class).ofSize(size);
            Arbitrary<int[]> own = people().array(int[].class).ofSize(size + 1);
            return seeds.flatMap(seed -> own.map(people -> new Crowd(tree(seed), people)));
        });
    }

    private static Arbitrary<Integer> people() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.integers().between(1, 6)),
                Tuple.of(4, Arbitraries.integers().between(5, 25)));
    }

    private static Forest tree(int[] seeds) {
        return Forest.of(IntStream.range(0, seeds.length)
                .map(group -> seeds[group] % (group + 1) - 1)
                .toArray());
    }
}
