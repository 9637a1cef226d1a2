package jp.mieru.appraisal.payresults;

import java.math.BigDecimal;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.pay.Graded;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with what counts for pay.
 *
 * @param group code of the group of positions; empty for none
 * @param position on the reference day
 * @param unit on the reference day
 * @param letter of the grade that counts; empty for none
 * @param score null where there is none
 * @param told whether the person knows it
 */
public record PaidPerson(
        StaffId staff,
        String group,
        String position,
        UnitId unit,
        Standing standing,
        String letter,
        @Nullable BigDecimal score,
        boolean told) {

    PaidPerson with(Standing other, String grade) {
        return new PaidPerson(staff, group, position, unit, other, grade, null, told);
    }

    Graded graded() {
        return new Graded(staff, group, position, letter);
    }
}
