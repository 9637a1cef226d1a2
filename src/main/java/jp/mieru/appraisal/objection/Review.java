package jp.mieru.appraisal.objection;

/** How far the sheet is that a committee wants amended. */
public enum Review {
    /** Nothing is to be amended: the complaint is not decided, or the result stands. */
    NONE,
    /** The office has not opened it yet. */
    TO_OPEN,
    /** It is open and a new result is being found. */
    OPEN,
    /** The new result is fixed. */
    DONE
}
