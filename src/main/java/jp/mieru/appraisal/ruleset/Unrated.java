package jp.mieru.appraisal.ruleset;

/** What becomes of the weight of something that was not rated. It never counts as zero points. */
public enum Unrated {
    /** It is spread over what was rated. */
    SPREAD,
    /** There is no result. */
    MISSING
}
