package jp.mieru.appraisal.cycle;

import java.util.List;
import java.util.Locale;

/** What the calendar of a cycle has a last day for, in its order. */
public enum CycleStep {
    SELF,
    FIRST,
    SECOND,
    ADJUST,
    CONFIRM,
    DISCLOSE;

    /** The steps that people are reminded of; the office needs no reminder of its own work. */
    public static final List<CycleStep> OF_PEOPLE = List.of(SELF, FIRST, SECOND, CONFIRM);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CycleStep of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
