package jp.mieru.goals.contribution;

import java.util.Map;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.GoalId;
import org.jspecify.annotations.Nullable;

/**
 * A goal as the calculation of contributions needs it.
 *
 * @param weight its part of the year's work of whoever has it, in hundredths, 0 to 100
 * @param achievement how far it was reached in percent, 0 to {@value #MOST_ACHIEVED}; null as long as there is no result,
 *     which counts as nothing achieved yet
 * @param shares the goals above that it serves, each with its share in hundredths
 */
public record Served(
        GoalId id,
        int weight,
        Difficulty difficulty,
        @Nullable Integer achievement,
        Map<GoalId, Integer> shares) {
    public static final int MOST_ACHIEVED = 150;

    public Served {
        shares = Map.copyOf(shares);
        if (weight < 0 || weight > 100) {
            throw new IllegalArgumentException("weight " + weight);
        }
        if (achievement != null && (achievement < 0 || achievement > MOST_ACHIEVED)) {
            throw new IllegalArgumentException("achievement " + achievement);
        }
    }

    /**
     * Points towards a goal above: share × weight × factor of the difficulty × achievement. Whole numbers, of which only the
     * proportion means something.
     */
    public long pointsFor(GoalId above) {
        return (long) shares.getOrDefault(above, 0)
                * weight
                * factor(difficulty)
                * (achievement == null ? 0 : achievement);
    }

    /** The factor of a difficulty in tenths: 1.2, 1.0, 0.8 (usual where points are used, see the glossary: 困難度). */
    public static int factor(Difficulty difficulty) {
        return switch (difficulty) {
            case HARD -> 12;
            case NORMAL -> 10;
            case EASY -> 8;
        };
    }
}
