package jp.mieru.dialogue;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.StaffId;
import jp.mieru.platform.time.FiscalYear;

/** What other modules may know of interviews: that they took place. */
public interface Interviews {
    /** An interview that took place. */
    record Held(InterviewId id, InterviewKind kind, LocalDate day) {}

    /** The person's interviews that count for the year, the earliest first; not those that the person led. */
    List<Held> heldOf(StaffId staff, FiscalYear year);
}
