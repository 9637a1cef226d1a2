package jp.mieru.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.access.StaffId;

/** Questions about units. */
public interface Units {
    /** All units as they stand on that day. */
    UnitTree asOf(LocalDate day);

    /**
     * The units that the person leads on that day: as head, as acting head or by a concurrent post; not what is below them.
     * Nobody leads who is no longer employed.
     */
    Set<UnitId> ledBy(StaffId leader, LocalDate day);

    /** The units that the person leads on that day, with all below them. */
    Set<UnitId> ledWithBelow(StaffId leader, LocalDate day);

    /** The units in which the person works on that day, in the main post and concurrent ones; not what is around or below them. */
    Set<UnitId> worksIn(StaffId staff, LocalDate day);

    /** These units, where they exist on that day, with all units around them. */
    Set<UnitId> around(Collection<UnitId> units, LocalDate day);

    /**
     * Somebody who leads a unit.
     *
     * @param acting whether in place of the head
     */
    record Leader(StaffId staff, String name, boolean acting) {}

    /** Who leads each unit itself on that day, the head first; units without anybody are not there. */
    Map<UnitId, List<Leader>> leadersByUnit(LocalDate day);

    /** Everybody who leads one of these units itself on that day. */
    Set<StaffId> leaders(Collection<UnitId> units, LocalDate day);

    /**
     * Which units follow those of an earlier day, so that last year's figures can stand beside this year's: a unit that
     * still exists follows itself, a merged one is followed by the unit it went into, a split one by all its parts, also
     * over several reorganisations. A unit that nothing follows has an empty set.
     *
     * @param from the earlier day
     * @param to the later day
     * @return for every unit of the earlier day the units of the later one
     * @throws IllegalArgumentException if the days are the wrong way round
     */
    default Map<UnitId, Set<UnitId>> successors(LocalDate from, LocalDate to) {
        return successions(List.of(from, to)).getFirst();
    }

    /**
     * The same from each of these days to the next one.
     *
     * @throws IllegalArgumentException if a day comes before the one that it follows
     */
    List<Map<UnitId, Set<UnitId>>> successions(List<LocalDate> days);
}
