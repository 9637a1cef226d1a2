package jp.mieru.appraisal.paylayout;

import java.util.Locale;

/** What a column of a file for pay holds. Stored by word. */
public enum Content {
    NUMBER,
    NAME,
    KANA,
    UNIT_CODE,
    UNIT_NAME,
    POSITION,
    GROUP,
    GRADE,
    /** The overall grade of the fiscal year before. */
    GRADE_BEFORE,
    /** The overall grade of the year before that. */
    GRADE_EARLIER,
    SCORE,
    RATE,
    RAISE,
    POINTS,
    SUM,
    /** 1 where the points were reached in this cycle, else 0. */
    REACHED,
    /** The same words in every row; none for an empty column. */
    FIXED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is what the rules make of a grade. */
    public boolean isOfRate() {
        return this == RATE || this == RAISE;
    }
}
