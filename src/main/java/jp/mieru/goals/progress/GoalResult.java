package jp.mieru.goals.progress;

/**
 * What a goal came to.
 *
 * @param achievement in percent of the target, 0 to 150
 * @param words what was done and what came of it, 1 to {@value #LONGEST_WORDS} characters
 * @param version goes up with each change, from 0
 */
public record GoalResult(int achievement, String words, int version) {
    public static final int LONGEST_WORDS = 1000;
}
