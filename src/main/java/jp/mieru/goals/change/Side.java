package jp.mieru.goals.change;

import java.util.Locale;

/** Which of the two sides of a sheet somebody is on. */
public enum Side {
    /** Who writes it: the person, whoever leads the unit. */
    WRITER,
    /** Who agrees to it: whoever leads the person, or a unit above. */
    LEADER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Side of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
