package jp.mieru.appraisal.payresults;

import java.math.BigDecimal;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with the grade that stands.
 *
 * @param told whether the sheet is disclosed
 * @param fixed whether the sheet is fixed
 * @param kept whether it is not, but was: an amendment goes on
 * @param grade null where nothing came out, or nothing stands yet
 */
record StandingResult(
        UUID cycle,
        StaffId staff,
        String group,
        String position,
        UnitId unit,
        boolean told,
        boolean fixed,
        boolean kept,
        @Nullable String grade,
        @Nullable BigDecimal score) {

    PaidPerson person() {
        var standing = grade == null
                ? fixed || kept ? Standing.NONE : Standing.OPEN
                : fixed ? Standing.RATED : Standing.AMENDED;
        return new PaidPerson(staff, group, position, unit, standing, grade == null ? "" : grade, score, told);
    }
}
