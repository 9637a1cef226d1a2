package jp.mieru.access;

import java.time.LocalDate;

/** What access must be told about who leads whom. Answered by the module that knows the units. */
public interface LineOfCommand {
    /** Whether the person leads a unit on that day, as head, acting head or in a concurrent post. */
    boolean leadsAUnit(StaffId leader, LocalDate day);

    /** Whether the member works on that day in a unit below or at one that the leader leads; never true of oneself. */
    boolean leads(StaffId leader, StaffId member, LocalDate day);
}
