package jp.mieru.goals.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.GoalId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContributionsTest {
    private static final GoalId DEPARTMENT = id(1);
    private static final GoalId SECTION = id(2);
    private static final GoalId OTHER_SECTION = id(3);

    @Test
    void aGoalsResultIsDividedByWeightDifficultyAndAchievement() {
        // 50 × 1.2 × 100 = 6000, 50 × 1.0 × 80 = 4000: six tenths and four tenths
        var all = Contributions.among(List.of(
                goal(10, 50, Difficulty.HARD, 100, Map.of(SECTION, 100)),
                goal(11, 50, Difficulty.NORMAL, 80, Map.of(SECTION, 100))));
        assertThat(all.rightBelow(SECTION)).containsOnly(Map.entry(id(10), 600_000), Map.entry(id(11), 400_000));
    }

    @Test
    void whatServesTwoGoalsCountsForEachByItsShare() {
        // of one goal 30 hundredths serve the section, of the other all: 30 to 100
        var all = Contributions.among(List.of(
                goal(10, 100, Difficulty.NORMAL, 100, Map.of(SECTION, 30, OTHER_SECTION, 70)),
                goal(11, 100, Difficulty.NORMAL, 100, Map.of(SECTION, 100))));
        assertThat(all.rightBelow(SECTION)).containsOnly(Map.entry(id(10), 230_769), Map.entry(id(11), 769_231));
        assertThat(all.rightBelow(OTHER_SECTION)).containsOnly(Map.entry(id(10), 1_000_000));
    }

    @Test
    void alongTheChainSharesAreMultiplied() {
        var all = Contributions.among(List.of(
                goal(2, 40, Difficulty.NORMAL, 100, Map.of(DEPARTMENT, 100)),
                goal(3, 60, Difficulty.NORMAL, 100, Map.of(DEPARTMENT, 100)),
                goal(10, 25, Difficulty.NORMAL, 100, Map.of(SECTION, 100)),
                goal(11, 75, Difficulty.NORMAL, 100, Map.of(SECTION, 100))));
        assertThat(all.throughout(DEPARTMENT))
                .containsOnly(
                        Map.entry(DEPARTMENT, 1_000_000),
                        Map.entry(SECTION, 400_000),
                        Map.entry(OTHER_SECTION, 600_000),
                        Map.entry(id(10), 100_000),
                        Map.entry(id(11), 300_000));
    }

    @Test
    void whatServesAGoalOnTwoWaysHasTheSumOfBoth() {
        var all = Contributions.among(List.of(
                goal(2, 50, Difficulty.NORMAL, 100, Map.of(DEPARTMENT, 100)),
                goal(3, 50, Difficulty.NORMAL, 100, Map.of(DEPARTMENT, 100)),
                goal(10, 100, Difficulty.NORMAL, 100, Map.of(SECTION, 50, OTHER_SECTION, 50)),
                goal(11, 50, Difficulty.NORMAL, 100, Map.of(OTHER_SECTION, 100))));
        assertThat(all.throughout(DEPARTMENT)).containsEntry(id(10), 750_000).containsEntry(id(11), 250_000);
    }

    @Test
    void whatNothingWasAchievedForIsOwedToNobodyBelow() {
        var all = Contributions.among(List.of(
                goal(10, 50, Difficulty.NORMAL, 0, Map.of(SECTION, 100)),
                goal(11, 50, Difficulty.NORMAL, null, Map.of(SECTION, 100))));
        assertThat(all.rightBelow(SECTION)).isEmpty();
        assertThat(all.throughout(SECTION)).containsEntry(SECTION, 1_000_000).containsEntry(id(10), 0);
    }

    @Test
    void aCircleIsNoticed() {
        var all = Contributions.among(List.of(
                goal(2, 50, Difficulty.NORMAL, 100, Map.of(OTHER_SECTION, 100)),
                goal(3, 50, Difficulty.NORMAL, 100, Map.of(SECTION, 100))));
        assertThatThrownBy(() -> all.throughout(SECTION)).isInstanceOf(IllegalStateException.class);
    }

    private static Served goal(
            int id, int weight, Difficulty difficulty, @Nullable Integer achievement, Map<GoalId, Integer> shares) {
        return new Served(id(id), weight, difficulty, achievement, shares);
    }

    private static GoalId id(int number) {
        return new GoalId(new UUID(0, number));
    }
}
