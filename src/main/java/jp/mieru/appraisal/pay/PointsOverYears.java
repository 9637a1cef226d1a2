package jp.mieru.appraisal.pay;

import java.util.List;
import jp.mieru.appraisal.ruleset.Pay.Added;

/**
 * Points that add up over years until they bring a greater raise. A year that adds none brings none, however many were kept.
 *
 * @param points that count on after the last year
 * @param reached whether the last year brought them to the threshold
 */
public record PointsOverYears(int points, boolean reached) {
    private static final PointsOverYears START = new PointsOverYears(0, false);

    /**
     * Adds up year by year. In a year that reaches the threshold the points begin anew, with what lies above it where the rules
     * keep that.
     *
     * @param years the points of each year, the earliest first
     */
    public static PointsOverYears of(Added rule, List<Integer> years) {
        var now = START;
        for (int points : years) {
            now = now.and(rule, points);
        }
        return now;
    }

    private PointsOverYears and(Added rule, int more) {
        int sum = points + more;
        if (rule.threshold() == 0) {
            return START;
        }
        if (sum < rule.threshold() || more <= 0) {
            return new PointsOverYears(sum, false);
        }
        return new PointsOverYears(rule.keepRest() ? sum - rule.threshold() : 0, true);
    }
}
