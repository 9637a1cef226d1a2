package jp.mieru.goals;

import java.util.Locale;

/** How difficult a goal is for somebody in that position (困難度). */
public enum Difficulty {
    /** ◎ more than the position asks for */
    HARD,
    NORMAL,
    /** △ less than the position asks for */
    EASY;

    /**
     * What is stored.
     *
     * @throws IllegalArgumentException if it is no difficulty
     */
    public static Difficulty of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
