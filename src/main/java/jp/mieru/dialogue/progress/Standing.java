package jp.mieru.dialogue.progress;

import java.time.LocalDate;
import java.time.LocalDateTime;
import jp.mieru.dialogue.InterviewId;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands with one kind of interview in a year.
 *
 * @param held how many took place
 * @param last when the last one did
 * @param next when the next one is agreed on
 * @param looking whether a time is being looked for
 * @param own the one that is still to take place with the reader
 */
public record Standing(
        InterviewKind kind,
        int held,
        @Nullable LocalDate last,
        @Nullable LocalDateTime next,
        boolean looking,
        @Nullable InterviewId own) {
    static Standing none(InterviewKind kind) {
        return new Standing(kind, 0, null, null, false, null);
    }

    /** Whether one is under way, but not with the reader. */
    public boolean isWithAnother() {
        return own == null && (next != null || looking);
    }

    /** Whether the reader may begin one: none is under way with the reader, and one is wanting or may always be held. */
    public boolean mayBegin() {
        return own == null && (!isDone() || kind.timesAYear() == 0);
    }

    /** Whether all that everybody is to have took place. */
    public boolean isDone() {
        return held >= kind.timesAYear();
    }

    /** Whether one is wanting of those that are due by now, and nobody has begun to look for a time. */
    boolean isWanting(FiscalYear year, LocalDate today) {
        return held < DueByNow.of(kind, year, today) && next == null && !looking;
    }
}
