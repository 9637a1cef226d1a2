package jp.mieru.appraisal.objection;

import java.util.Locale;

/** Where a complaint stands. */
public enum ComplaintState {
    /** The office has it; the committee does not sit yet. */
    FILED,
    /** The committee hears. */
    HEARING,
    DECIDED,
    /** Taken back by whoever filed it. */
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ComplaintState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
