package jp.mieru.organization.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.organization.UnitId;

/**
 * A reorganisation that was carried out.
 *
 * @param id its identity
 * @param day first day of the new units
 * @param title what it is called
 * @param steps what changed
 */
public record Decided(UUID id, LocalDate day, String title, List<Step> steps) {
    /** A unit before and a unit after; the same twice for one that was opened, closed, renamed or moved. Empty: no name then. */
    public record Step(String kind, UnitId from, String fromName, UnitId to, String toName) {}
}
