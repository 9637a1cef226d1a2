package jp.mieru.engagement.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ThemeCellsTest {
    private static final int THRESHOLD = 10;
    private final ThemeCells cells = new ThemeCells(THRESHOLD);

    @Test
    void showsGroupsInWhichEnoughWriteOfItAndEnoughOfOtherThings() {
        assertThat(cells.shown(new int[] {20, 30, 50}, new int[] {40, 60, 100})).containsExactly(true, true, true);
    }

    @Test
    void hidesATogetherWithAnotherWhatFewWriteOf() {
        assertThat(cells.shown(new int[] {3, 30, 20, 53}, new int[] {40, 60, 50, 150}))
                .containsExactly(false, true, false, true);
        assertThat(cells.shown(new int[] {14, 11, 25}, new int[] {22, 25, 47})).containsExactly(false, false, true);
    }

    @Test
    void hidesWhatAllWriteOf() {
        assertThat(cells.shown(new int[] {40, 30, 20, 90}, new int[] {40, 60, 50, 150}))
                .containsExactly(false, true, false, true);
    }

    @Test
    void hidesWhatNobodyWritesOfSoThatNobodyIsKnownNotToHave() {
        boolean[] shown = cells.shown(new int[] {0, 0, 30, 20, 50}, new int[] {15, 15, 60, 50, 140});
        assertThat(shown).containsExactly(false, false, true, false, true);
    }

    @Test
    void hidesTheWholeWhereItIsHardlyMoreThanAHiddenGroup() {
        assertThat(cells.shown(new int[] {14, 15}, new int[] {22, 25})).containsExactly(false, false);
        assertThat(cells.shown(new int[] {14, 0, 14}, new int[] {22, 2, 24})).containsOnly(false);
    }

    @Test
    void showsNothingOfAThemeOfFew() {
        assertThat(cells.shown(new int[] {4, 5, 9}, new int[] {40, 60, 100})).containsOnly(false);
    }

    /** Whoever knows the writers of every group and all that is shown confines no hidden number closer than that. */
    @Property
    void noHiddenNumberIsConfinedCloserThanTheThreshold(
            @ForAll @Size(min = 1, max = 7) int[] writersOf,
            @ForAll @Size(7) @IntRange(max = 100) int[] percents,
            @ForAll @IntRange(max = 12) int nowhere) {
        int[] writers =
                IntStream.of(writersOf).map(people -> Math.floorMod(people, 60)).toArray();
        int[] mentions = IntStream.range(0, writers.length)
                .map(i -> writers[i] * Math.floorMod(percents[i], 101) / 100)
                .toArray();
        int[] m = withWhole(mentions, nowhere / 2);
        int[] w = withWhole(writers, nowhere);
        boolean[] shown = cells.shown(m, w);
        int restMentions = m[writers.length];
        int restWriters = w[writers.length];
        for (int group = 0; group < writers.length; group++) {
            if (shown[group]) {
                assertThat(m[group]).isBetween(THRESHOLD, w[group] - THRESHOLD);
                restMentions -= m[group];
                restWriters -= w[group];
            }
        }
        for (int group = 0; group < writers.length && shown[writers.length]; group++) {
            if (!shown[group]) {
                int most = Math.min(w[group], restMentions);
                int least = Math.max(0, restMentions - (restWriters - w[group]));
                assertThat(most - least).isGreaterThanOrEqualTo(Math.min(w[group], THRESHOLD));
            }
        }
    }

    private static int[] withWhole(int[] groups, int nowhere) {
        return IntStream.concat(
                        IntStream.of(groups), IntStream.of(IntStream.of(groups).sum() + nowhere))
                .toArray();
    }
}
