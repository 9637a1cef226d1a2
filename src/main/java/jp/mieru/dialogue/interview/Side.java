package jp.mieru.dialogue.interview;

import java.util.Locale;

/** The two sides of an interview. */
public enum Side {
    /** Whoever leads the person. */
    LEADER,
    /** The person whom it is about. */
    STAFF;

    public Side other() {
        return this == LEADER ? STAFF : LEADER;
    }

    /** The word that is stored and that message keys end with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Side ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
