package jp.mieru.appraisal.ruleset;

/** How several marks become one result. */
public enum Method {
    /** 評語付与: a grade follows from grades. */
    GRADES,
    /** 数値化: points × coefficient × weight are added up, and cut-offs make a grade of the sum. */
    POINTS
}
