package jp.mieru.appraisal.confirming;

import java.util.List;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Sheet;

/**
 * A sheet that waits to be confirmed.
 *
 * @param place the unit and position on the reference day
 * @param grades by what they are of, as 能力評価 B
 */
public record ToConfirm(Sheet sheet, String name, String number, String place, List<Grade> grades) {
    public ToConfirm {
        grades = List.copyOf(grades);
    }

    /**
     * A grade.
     *
     * @param part word of the part, or overall
     * @param adjusted whether the office changed it in adjustment
     */
    public record Grade(String part, String letter, boolean adjusted) {}

    /** The steps that it can be sent back to. */
    public List<Procedure> earlier() {
        return sheet.earlier();
    }
}
