package jp.mieru.appraisal.payresults;

import java.util.Map;
import jp.mieru.appraisal.pay.PointsOverYears;
import jp.mieru.platform.time.FiscalYear;

/**
 * What somebody's years brought, up to the cycle that is paid.
 *
 * @param points that are added up
 * @param now points that this cycle brought
 * @param grades overall grades by year
 */
public record Past(PointsOverYears points, int now, Map<FiscalYear, String> grades) {
    public static final Past NOTHING = new Past(new PointsOverYears(0, false), 0, Map.of());

    public Past {
        grades = Map.copyOf(grades);
    }
}
