package jp.mieru.organization.unit;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.StaffId;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.internal.Panels.Panel;
import org.jspecify.annotations.Nullable;

/**
 * All that a unit's page shows.
 *
 * @param code the unit's code
 * @param name its name on the day, or the last one before
 * @param node the unit on the day, or null if it does not exist then
 * @param path from the top down to the unit's parent on the day
 * @param members who works in the unit itself, or null when the viewer may not ask about that day
 * @param names its names, kinds and places in the tree, latest first
 * @param leaders who led it, latest first
 * @param successions what followed it or what it follows, latest first
 * @param panels what other modules know
 */
public record UnitProfile(
        String code,
        String name,
        @Nullable UnitNode node,
        List<Unit> path,
        @Nullable List<Member> members,
        List<Version> names,
        List<Leading> leaders,
        List<Succession> successions,
        List<Panel> panels) {

    /** Somebody who works in the unit; concurrent: beside a main post elsewhere. */
    public record Member(
            StaffId staff,
            String name,
            String kana,
            @Nullable String position,
            boolean concurrent) {}

    /** The unit for a period; until is the last day, or null. */
    public record Version(
            LocalDate since,
            @Nullable LocalDate until,
            String name,
            String kind,
            @Nullable UnitId parent,
            @Nullable String parentName) {}

    /** Who led for a period; until is the last day, or null. */
    public record Leading(LocalDate since, @Nullable LocalDate until, StaffId staff, String name, boolean acting) {}

    /** Another unit that this one follows (before) or that follows this one. */
    public record Succession(LocalDate day, String title, String kind, boolean before, UnitId unit, String name) {}
}
