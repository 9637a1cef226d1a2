package jp.mieru.appraisal.ruleset;

/** Which grade follows from several. Where two are equally near, it is the lower one. */
public enum Follows {
    /** The best grade that more than half of the weight reaches (過半数). */
    MEDIAN,
    /** The grade whose points are nearest to the mean of the points. */
    MEAN,
    /** The grade with most weight. The only one here where a better mark may lower the result; see its test. */
    MOST_FREQUENT,
    /** The lowest grade of all. */
    LOWEST
}
