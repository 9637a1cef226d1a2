package jp.mieru.goals.sheetfile;

import java.util.List;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.Statement;
import jp.mieru.platform.files.Faults;

/**
 * What was read from a form.
 *
 * @param goals as they are to be; meaningful only without faults
 * @param faults each at its cell
 * @param total the cell in which the weights are added up, as Excel calls it; empty where there is none
 */
record ReadForm(List<Goal> goals, Faults faults, String total) {
    /** The weights together, in per cent; a draft is taken whatever they are. */
    int weight() {
        return goals.stream().mapToInt(goal -> goal.statement().weight()).sum();
    }

    /** Whether the draft that comes of it must still be changed before it can be submitted. */
    boolean isUnbalanced() {
        return weight() != Statement.WHOLE;
    }
}
