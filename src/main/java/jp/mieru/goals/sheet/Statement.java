package jp.mieru.goals.sheet;

import java.time.LocalDate;
import jp.mieru.goals.Difficulty;
import org.jspecify.annotations.Nullable;

/**
 * What a goal says.
 *
 * @param title what is to be done, 1 to {@value #LONGEST_TITLE} characters (code points)
 * @param measure what shows it, at most {@value #LONGEST_MEASURE} characters; empty in a draft
 * @param target how much of it, to what level, at most {@value #LONGEST_TARGET} characters; empty in a draft
 * @param dueOn by when; null in a draft
 * @param weight its part of the year's work in hundredths, 0 to 100
 */
public record Statement(
        String title,
        String measure,
        String target,
        @Nullable LocalDate dueOn,
        int weight,
        Difficulty difficulty) {
    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_MEASURE = 200;
    public static final int LONGEST_TARGET = 400;
    public static final int WHOLE = 100;
}
