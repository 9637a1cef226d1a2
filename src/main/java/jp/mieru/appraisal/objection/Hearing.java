package jp.mieru.appraisal.objection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the committee was told.
 *
 * @param heard as what somebody was heard
 * @param who the person heard, as it is written down
 * @param record what was said, 1 to {@value #LONGEST} characters
 */
public record Hearing(LocalDate day, Heard heard, String who, String record) {
    public static final int LONGEST = 4000;
    public static final int LONGEST_NAME = 100;

    /** As what somebody is heard. */
    public enum Heard {
        COMPLAINANT,
        RATER,
        FORMER_RATER,
        COWORKER,
        OTHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Heard of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        static Optional<Heard> ofWord(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(heard -> heard.word().equals(word))
                    .findFirst();
        }
    }
}
