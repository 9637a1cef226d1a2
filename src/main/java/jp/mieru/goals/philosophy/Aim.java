package jp.mieru.goals.philosophy;

import jp.mieru.goals.AimId;

/**
 * One aim of a plan.
 *
 * @param code as the plan writes it (1-2, say), 1 to {@value #LONGEST_CODE} characters, once in a plan
 * @param title 1 to {@value #LONGEST_TITLE} characters
 * @param words at most {@value #LONGEST_WORDS} characters, often none
 */
public record Aim(AimId id, String code, String title, String words) {
    public static final int LONGEST_CODE = 20;
    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_WORDS = 1000;
}
