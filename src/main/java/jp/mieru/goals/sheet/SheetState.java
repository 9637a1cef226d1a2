package jp.mieru.goals.sheet;

import java.util.Locale;

/** Where the goals of a year are. */
public enum SheetState {
    /** Being written, by the person or whoever leads the unit. */
    DRAFT,
    /** Waits for whoever agrees to it. */
    SUBMITTED,
    /** Stands; changes need a reason and consent. */
    AGREED,
    /** The results stand. */
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SheetState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
