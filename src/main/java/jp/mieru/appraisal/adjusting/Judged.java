package jp.mieru.appraisal.adjusting;

import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that has come to the adjustment, with the grade that counts.
 *
 * @param department the unit right below the top in which the unit lies; the unit itself at the top
 * @param rater who rates first; null for nobody
 * @param grade that counts now; empty where none came out
 * @param fixes whether it is fixed once the office passes it on, for nobody confirms it
 * @param version of the sheet
 */
public record Judged(
        SheetId id,
        StaffId staff,
        String group,
        String position,
        UnitId unit,
        UnitId department,
        @Nullable StaffId rater,
        Stage stage,
        String grade,
        boolean fixes,
        int version) {
    public boolean isWaiting() {
        return stage == Stage.ADJUST;
    }
}
