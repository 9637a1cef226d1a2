package jp.mieru.organization;

import java.time.LocalDate;
import java.util.Set;
import jp.mieru.access.StaffId;

/** Questions about units. */
public interface Units {
    /** All units as they stand on that day. */
    UnitTree asOf(LocalDate day);

    /** The units that the person leads on that day: as head, as acting head or by a concurrent post; not what is below them. */
    Set<UnitId> ledBy(StaffId leader, LocalDate day);
}
