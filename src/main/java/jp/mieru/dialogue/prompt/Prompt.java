package jp.mieru.dialogue.prompt;

import java.util.Locale;
import jp.mieru.platform.time.JapaneseDates;
import org.jspecify.annotations.Nullable;

/**
 * Something for a supervisor to try at a growth interview.
 *
 * @param code stays the same
 * @param ja one sentence; null where it was written in English alone
 * @param en the same in English
 * @param withdrawn whether it is offered no more
 * @param version 0 until the office touched it
 */
public record Prompt(
        String code, @Nullable String ja, @Nullable String en, boolean withdrawn, int version) {
    /** The longest sentence, in characters (code points). */
    public static final int LONGEST = 120;

    public static final int LONGEST_ENGLISH = 240;

    /** The sentence in this language, or else in the other. */
    public String in(Locale locale) {
        var wanted = JapaneseDates.isJapanese(locale) ? ja : en;
        return wanted != null ? wanted : ja != null ? ja : en != null ? en : "";
    }
}
