package jp.mieru.appraisal.pay;

import jp.mieru.appraisal.ruleset.Pay.Added;
import jp.mieru.appraisal.ruleset.Pay.Rate;

/** In the year in which points reach the threshold the raise is the greater one: theirs, or that of the grade. */
public final class PointsNeverLowerARaise {
    private PointsNeverLowerARaise() {}

    /**
     * 昇給の号給数 of a year.
     *
     * @param rate what the grade brings
     * @param reached whether the year's points brought the sum to the threshold
     */
    public static int raise(Rate rate, Added added, boolean reached) {
        return reached ? Math.max(rate.raise(), added.raise()) : rate.raise();
    }
}
