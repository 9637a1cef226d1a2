package jp.mieru.goals;

import java.util.Locale;

/** How difficult a goal is for somebody in that position (困難度). */
public enum Difficulty {
    /** ◎ more than the position asks for */
    HARD,
    NORMAL,
    /** △ less than the position asks for */
    EASY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
