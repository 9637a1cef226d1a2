package jp.mieru.goals.teampages;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.sheet.SheetSummaries;
import jp.mieru.goals.sheet.SheetSummary;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Post;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.organization.Units.Leader;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;

/**
 * Finds whose goals somebody agrees to, with four statements: the people and units whose nearest leader it is; for top
 * management those whom nobody leads; or everybody below.
 */
@Component
public class Teams {
    private final Units units;
    private final Roster roster;
    private final SheetSummaries sheets;
    private final ShownYears years;

    Teams(Units units, Roster roster, SheetSummaries sheets, ShownYears years) {
        this.units = units;
        this.roster = roster;
        this.sheets = sheets;
        this.years = years;
    }

    /** As of today, those who wait for an answer first. */
    public Team of(Viewer viewer, FiscalYear year, boolean all) {
        var tree = units.asOf(years.today());
        var leaders = units.leadersByUnit(years.today());
        var ranks = new Ranks(tree, leaders);
        var staff = viewer.staff();
        Set<UnitId> led = staff == null ? Set.of() : ranks.ledBy(staff);
        var around = viewer.executive() ? join(ranks.withBelow(led), ranks.highest()) : ranks.withBelow(led);
        if (around.isEmpty()) {
            return new Team(List.of(), List.of(), List.of());
        }
        var everywhere = all ? ranks.withBelow(led) : Set.<UnitId>of();
        var people = new LinkedHashMap<StaffId, Post>();
        roster.workingIn(around, years.today()).stream()
                .filter(post -> !viewer.is(post.staff())
                        && leads(viewer, ranks.leading(post.staff(), post.unit()), post.unit(), everywhere))
                .forEach(post -> people.putIfAbsent(post.staff(), post));
        var below = around.stream()
                .filter(unit -> ranks.isLed(unit) && !led.contains(unit))
                .filter(unit -> leads(viewer, ranks.above(unit), unit, everywhere))
                .collect(Collectors.toSet());
        var found = found(year, people.keySet(), join(below, led));
        return new Team(
                units(tree, leaders, led, found),
                people.values().stream()
                        .map(post -> person(post, tree, found))
                        .sorted(Standing.WHO_WAITS_FIRST)
                        .toList(),
                units(tree, leaders, below, found).stream()
                        .sorted(Standing.WHO_WAITS_FIRST)
                        .toList());
    }

    /**
     * Whether the viewer is the one who leads.
     *
     * @param nearest who comes next above; nobody: it is for top management
     * @param below units below the viewer where everybody there counts, else none
     */
    private static boolean leads(Viewer viewer, Set<StaffId> nearest, UnitId unit, Set<UnitId> below) {
        return nearest.isEmpty() ? viewer.executive() : nearest.stream().anyMatch(viewer::is) || below.contains(unit);
    }

    private Map<Owner, SheetSummary> found(FiscalYear year, Collection<StaffId> people, Collection<UnitId> below) {
        var found = new HashMap<Owner, SheetSummary>();
        sheets.of(year, people, below).forEach(sheet -> found.put(sheet.owner(), sheet));
        return found;
    }

    private static Standing person(Post post, UnitTree tree, Map<Owner, SheetSummary> found) {
        var owner = new Owner.OfPerson(post.staff());
        var place = tree.get(post.unit()).name() + (post.position() == null ? "" : " " + post.position());
        return new Standing(owner, post.name(), place, found.get(owner));
    }

    private static List<Standing> units(
            UnitTree tree, Map<UnitId, List<Leader>> leaders, Set<UnitId> which, Map<Owner, SheetSummary> found) {
        return tree.units().stream()
                .filter(unit -> which.contains(unit.id()))
                .map(unit -> {
                    var owner = new Owner.OfUnit(unit.id());
                    var led = leaders.getOrDefault(unit.id(), List.of()).stream()
                            .map(Leader::name)
                            .collect(Collectors.joining(" "));
                    return new Standing(owner, unit.name(), led, found.get(owner));
                })
                .toList();
    }

    private static Set<UnitId> join(Set<UnitId> some, Set<UnitId> others) {
        return Stream.of(some, others).flatMap(Set::stream).collect(Collectors.toSet());
    }
}
