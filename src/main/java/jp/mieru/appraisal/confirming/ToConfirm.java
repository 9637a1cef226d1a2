package jp.mieru.appraisal.confirming;

import java.util.List;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Sheet;
import org.jspecify.annotations.Nullable;

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

    /** Why a grade deserves a second look. */
    public enum Mark {
        /** Nothing came out. */
        NONE,
        /** It is the best of its scale. */
        TOP,
        /** It is the lowest of its scale. */
        LOWEST
    }

    /**
     * A grade.
     *
     * @param part word of the part, or overall
     * @param mark null for one in the middle of its scale
     * @param adjusted whether the office changed it in adjustment
     */
    public record Grade(
            String part, String letter, @Nullable Mark mark, boolean adjusted) {}

    /** Whether anything of it stands out: no result, the best or the lowest grade, or one that was changed in adjustment. */
    public boolean isUnusual() {
        return grades.isEmpty() || grades.stream().anyMatch(grade -> grade.mark() != null || grade.adjusted());
    }

    /** The steps that it can be sent back to. */
    public List<Procedure> earlier() {
        return sheet.earlier();
    }
}
