package jp.mieru.appraisal.ruleset;

import java.util.Locale;

/** The parts that an appraisal can have. */
public enum PartKind {
    /** 能力評価: items with observed behaviours. */
    COMPETENCY,
    /** 業績評価: goals and work outside them. */
    PERFORMANCE,
    /** 意欲・態度評価: items likewise. */
    ATTITUDE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether goals are rated, not items. */
    public boolean ofGoals() {
        return this == PERFORMANCE;
    }

    /** The part that is stored by this word. */
    public static PartKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
