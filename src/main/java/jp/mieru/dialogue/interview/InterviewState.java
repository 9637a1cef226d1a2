package jp.mieru.dialogue.interview;

import java.util.Locale;

/** How far an interview has come. */
public enum InterviewState {
    /** Times are being looked for; one that was agreed on before stands until another is. */
    PROPOSED,
    /** Both know when and where. */
    FIXED,
    /** It took place. */
    HELD,
    /** It does not take place. */
    CANCELLED;

    /** The word that is stored and that message keys end with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static InterviewState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
