package jp.mieru.appraisal.ruleset;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands in a rule, in Japanese and, where somebody wrote it, in English. */
public record Words(@Nullable String ja, @Nullable String en) {
    static final Words NONE = new Words(null, null);

    /** In this language, or in the other where it was never translated; empty where nobody wrote anything. */
    public String in(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String wanted = english ? en : ja;
        return Objects.requireNonNullElse(wanted == null ? (english ? ja : en) : wanted, "");
    }
}
