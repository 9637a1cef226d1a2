package jp.mieru.appraisal.takingpart;

import java.util.Locale;

/** Why somebody has no sheet. Stored by word. */
public enum Reason {
    /** Too few months between hiring and leaving. */
    TOO_SHORT,
    /** Too few months because of absences. */
    AWAY,
    /** The rules leave the position out. */
    POSITION,
    /** 会計年度任用職員 with a term that is too short. */
    FIXED_TERM,
    /** The office left the person out by name. */
    BY_NAME,
    /** A fault: no group of the rules has the position. */
    NO_GROUP,
    /** A fault: the unit does not exist on the reference day. */
    NO_UNIT,
    /** A fault: nobody leads any unit around. */
    NO_RATER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason that is stored by this word. */
    public static Reason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether the office has to mend something before the person can be rated. */
    public boolean isFault() {
        return compareTo(NO_GROUP) >= 0;
    }
}
