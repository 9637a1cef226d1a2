package jp.mieru.appraisal.objection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One's own result and whether one may still complain of it.
 *
 * @param lastDay on which a complaint may be filed, or could be; null where there is one already
 * @param open whether it may still be filed
 * @param excused whether it may although the time is over
 */
public record ResultRow(ToldSheet sheet, @Nullable LocalDate lastDay, boolean open, boolean excused) {
    ResultRow(ToldSheet sheet, MayComplain may) {
        this(sheet, ComplaintDeadline.of(may));
    }

    private ResultRow(ToldSheet sheet, ComplaintDeadline deadline) {
        this(sheet, deadline.lastDay(), deadline.isOpen(), deadline.standing() == ComplaintDeadline.Standing.EXCUSED);
    }
}
