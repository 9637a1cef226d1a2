package jp.mieru.dialogue;

import java.time.LocalDate;
import jp.mieru.access.StaffId;
import jp.mieru.platform.time.FiscalYear;

/**
 * An interview has taken place: an event, within the transaction that notes it.
 *
 * @param leader who led it
 * @param staff with whom
 * @param year the fiscal year that it counts for, not always that of the day
 */
public record InterviewHeld(
        InterviewId id, InterviewKind kind, StaffId leader, StaffId staff, FiscalYear year, LocalDate day) {}
