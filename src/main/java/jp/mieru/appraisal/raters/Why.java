package jp.mieru.appraisal.raters;

import java.util.Locale;

/** Why somebody rates. Stored by word, told by {@code appraisal.raters.why.*}. */
public enum Why {
    /** Heads the person's own unit. */
    UNIT_HEAD,
    /** Acts for the head of the person's own unit. */
    ACTING_HEAD,
    /** Acts for a head who is away. */
    HEAD_AWAY,
    /** The person leads the own unit: the next above. */
    ABOVE_OWN_UNIT,
    /** Nobody, or nobody who is there, leads the own unit: the next above. */
    ABOVE_EMPTY_UNIT,
    /** The next leader above the first rater. */
    NEXT_ABOVE,
    /** The rules let the first rater hold the second step too, and nobody else is there. */
    HOLDS_TWO,
    /** Leads the whole. */
    TOP_HEAD,
    /** Nobody leads the whole: the highest above the person. */
    HIGHEST_HEAD,
    NAMED_PERSON,
    NAMED_UNIT,
    NAMED_INSTEAD,
    /** Followed somebody who moved or left while the cycle went on. */
    SUCCESSOR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
