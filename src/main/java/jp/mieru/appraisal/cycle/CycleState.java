package jp.mieru.appraisal.cycle;

import java.util.Locale;

/** Where a cycle stands. */
public enum CycleState {
    /** The office prepares it; nobody has a sheet. */
    PLANNED,
    /** Sheets are being made. */
    OPENING,
    /** People rate. */
    OPEN,
    /** Every sheet is disclosed, or the office ended it. */
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CycleState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
