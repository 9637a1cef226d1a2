package jp.mieru.appraisal.cycle;

import java.util.Locale;

/** What the calendar of a cycle has a last day for, in its order. */
public enum CycleStep {
    SELF,
    FIRST,
    SECOND,
    ADJUST,
    CONFIRM,
    DISCLOSE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CycleStep of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
