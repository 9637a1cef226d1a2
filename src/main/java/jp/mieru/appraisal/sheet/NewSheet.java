package jp.mieru.appraisal.sheet;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.organization.UnitId;

/**
 * A sheet to be made.
 *
 * @param group code of the group of positions by whose rules the person is rated
 * @param position on the reference day
 * @param unit on the reference day
 * @param first first day for which the person is rated
 * @param last last day of that time
 * @param steps what it goes through, in their order; at least one
 * @param raters for the steps that somebody other than the person and the office takes
 */
public record NewSheet(
        StaffId staff,
        String group,
        String position,
        UnitId unit,
        LocalDate first,
        LocalDate last,
        List<Procedure> steps,
        List<Rater> raters) {
    public NewSheet {
        steps = List.copyOf(steps);
        raters = List.copyOf(raters);
    }
}
