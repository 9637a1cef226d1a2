package jp.mieru.goals.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a goal is on a day; at least one of the three is given.
 *
 * @param value of the goal's measure as people write it (1,234件), at most {@value #LONGEST_VALUE} characters; or empty
 * @param percent of the target, 0 to 150; null where nobody can tell
 * @param words at most {@value #LONGEST_WORDS} characters; or empty
 */
public record ProgressNote(
        LocalDate onDay, String value, @Nullable Integer percent, String words) {
    public static final int LONGEST_VALUE = 100;
    public static final int LONGEST_WORDS = 1000;
}
