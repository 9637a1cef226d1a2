package jp.mieru.appraisal.objection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody may complain of a result.
 *
 * @param lastDay on which a complaint may be filed, or could be; null where there is one already
 */
public record ComplaintDeadline(Standing standing, @Nullable LocalDate lastDay) {
    /** How it stands with it. */
    public enum Standing {
        OPEN,
        /** The time is over, and the office lets this person complain nevertheless. */
        EXCUSED,
        LATE,
        /** There is a complaint already. */
        FILED,
        /** The result is being amended. */
        REVIEWED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static ComplaintDeadline of(MayComplain may) {
        return switch (may) {
            case MayComplain.Yes yes ->
                new ComplaintDeadline(yes.excused() ? Standing.EXCUSED : Standing.OPEN, yes.lastDay());
            case MayComplain.TooLate late -> new ComplaintDeadline(Standing.LATE, late.lastDay());
            case MayComplain.Already already -> new ComplaintDeadline(Standing.FILED, null);
            case MayComplain.UnderReview reviewed -> new ComplaintDeadline(Standing.REVIEWED, null);
        };
    }

    public boolean isOpen() {
        return standing == Standing.OPEN || standing == Standing.EXCUSED;
    }
}
