package jp.mieru.engagement.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import jp.mieru.survey.Forest;
import org.junit.jupiter.api.Test;

/** How much is hidden, beside the least that could be. */
class LeastHidingTest {
    private static final int THRESHOLD = 10;
    private static final int WIDTH = TableSuppression.DEFAULT_WIDTH;
    private static final int TOWNS = 40;

    @Test
    void hidesAtMostOneAndAHalfTimesTheLeastAndHardlyMoreOnTheWhole() {
        int hidden = 0;
        int least = 0;
        int known = 0;
        for (int seed = 0; seed < TOWNS; seed++) {
            Townsfolk town = Townsfolk.random(new Random(seed));
            int ours = hiddenOf(town);
            int fewest = new LeastHiding(town, THRESHOLD, WIDTH).below(ours);
            if (fewest != LeastHiding.UNKNOWN) {
                assertThat(ours).as(town::toString).isLessThanOrEqualTo(3 * fewest / 2);
                known++;
                hidden += ours;
                least += fewest;
            }
        }
        assertThat(known).isGreaterThan(TOWNS * 3 / 4);
        assertThat(hidden).isLessThan(least * 11 / 10);
    }

    @Test
    void theFewestAreFour() {
        var town = new Townsfolk(Forest.flat(2), 2)
                .add(3, 0, 0)
                .add(20, 0, 1)
                .add(25, 1, 0)
                .add(30, 1, 1);
        assertThat(new LeastHiding(town, THRESHOLD, WIDTH).below(10)).isEqualTo(4);
        assertThat(hiddenOf(town)).isEqualTo(4);
    }

    private static int hiddenOf(Townsfolk town) {
        CellCounts counts = town.counts();
        return new TableSuppression(THRESHOLD, WIDTH)
                .decide(counts, CellMarks.none(counts))
                .hidden()
                .size();
    }
}
