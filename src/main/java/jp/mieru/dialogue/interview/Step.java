package jp.mieru.dialogue.interview;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one side did to bring an interview about.
 *
 * @param said a word with it: why other times are asked for, why it is moved or called off
 */
public record Step(What what, Side by, @Nullable String said, Instant at) {
    /** The longest word that goes with a step, in characters (code points). */
    public static final int LONGEST = 400;

    /** What was done. */
    public enum What {
        PROPOSED,
        WISHED,
        ACCEPTED,
        KEPT,
        CANCELLED,
        HELD;

        /** The word that is stored and that message keys end with. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static What ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
