package jp.mieru.survey.questionnaire;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text in Japanese, English or both; at least one of them is there.
 *
 * @param ja in Japanese
 * @param en in English
 */
public record Text(@Nullable String ja, @Nullable String en) {
    public Text {
        if (ja == null && en == null) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
    }

    /** The same text for readers of either language: a code, a number. */
    public static Text of(String either) {
        return new Text(either, null);
    }

    /** The text in this language, or in the other one where it was never translated. */
    public String in(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String wanted = english ? en : ja;
        return wanted != null ? wanted : Objects.requireNonNull(english ? ja : en);
    }
}
