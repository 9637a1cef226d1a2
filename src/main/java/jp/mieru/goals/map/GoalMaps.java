package jp.mieru.goals.map;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.goals.philosophy.Philosophies;
import jp.mieru.goals.philosophy.Philosophy;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;

/** Draws up the map of a year for somebody, by seven statements at most however many goals there are. */
@Component
public class GoalMaps {
    private final MapQueries queries;
    private final Philosophies philosophies;
    private final Units units;
    private final Roster roster;
    private final AuditTrail trail;
    private final ShownYears years;

    GoalMaps(
            MapQueries queries,
            Philosophies philosophies,
            Units units,
            Roster roster,
            AuditTrail trail,
            ShownYears years) {
        this.queries = queries;
        this.philosophies = philosophies;
        this.units = units;
        this.roster = roster;
        this.trail = trail;
        this.years = years;
    }

    /** The map as the viewer may see it, without names yet. */
    public GoalMap of(FiscalYear year, Viewer viewer) {
        var staff = viewer.staff();
        var led = staff == null || !viewer.supervisor() ? Set.<UnitId>of() : units.ledBy(staff, years.today());
        var works = staff == null ? Set.<UnitId>of() : units.worksIn(staff, years.today());
        var tree = units.asOf(day(year));
        var rows = queries.of(year, reader(viewer, led));
        var philosophy = philosophies.of(year).map(Philosophy::title).orElse("");
        var own = staff == null ? null : staff.value();
        var forest = MapNodes.of(rows, philosophy, tree);
        var marked = rows.stream()
                .filter(row -> row.staff() != null && row.staff().equals(own)
                        || row.unit() != null && works.contains(new UnitId(row.unit())))
                .map(MapQueries.Row::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new GoalMap(
                year, forest, goalsOf(rows, led), withPointers(marked, forest), Map.of(), places(rows, tree));
    }

    private static Map<UUID, String> places(List<MapQueries.Row> rows, UnitTree tree) {
        var places = new HashMap<UUID, String>();
        for (var row : rows) {
            if (row.id() != null
                    && row.unit() != null
                    && tree.find(new UnitId(row.unit())).isPresent()) {
                places.put(
                        row.id(),
                        tree.path(new UnitId(row.unit())).stream()
                                .filter(unit -> unit.parent() != null
                                        || unit.id().value().equals(row.unit()))
                                .map(UnitTree.Unit::name)
                                .collect(Collectors.joining(" ")));
            }
        }
        return places;
    }

    private static Set<UUID> withPointers(Set<UUID> marked, GoalForest forest) {
        return Stream.concat(
                        marked.stream(),
                        forest.nodes().stream()
                                .filter(node -> node.drawn() != null && marked.contains(node.drawn()))
                                .map(MapNode::id))
                .collect(Collectors.toSet());
    }

    /** The same with the names of those whose goals are shown; that they are looked at is recorded. */
    GoalMap naming(GoalMap map, Collection<MapNode> shown, String action, Viewer viewer) {
        var people = shown.stream()
                .map(MapNode::staff)
                .filter(Objects::nonNull)
                .distinct()
                .map(StaffId::new)
                .toList();
        if (people.isEmpty()) {
            return map;
        }
        trail.looked(viewer, action, people);
        var names = new HashMap<UUID, String>();
        roster.people(people).forEach((id, person) -> names.put(id.value(), person.name()));
        return map.named(names);
    }

    private MapReader reader(Viewer viewer, Set<UnitId> led) {
        var staff = viewer.staff();
        var own = staff == null ? null : staff.value();
        Set<UnitId> below = staff == null || led.isEmpty() ? Set.of() : units.ledWithBelow(staff, years.today());
        var people = viewer.has(Duty.APPRAISAL) || below.isEmpty()
                ? Set.<UUID>of()
                : roster.workingIn(below, years.today()).stream()
                        .map(post -> post.staff().value())
                        .collect(Collectors.toSet());
        return new MapReader(
                own,
                viewer.has(Duty.APPRAISAL),
                people,
                below.stream().map(UnitId::value).collect(Collectors.toSet()));
    }

    private static Set<UUID> goalsOf(List<MapQueries.Row> rows, Set<UnitId> led) {
        return rows.stream()
                .filter(row -> row.unit() != null && led.contains(new UnitId(row.unit())))
                .map(MapQueries.Row::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private LocalDate day(FiscalYear year) {
        var today = years.today();
        return today.isAfter(year.last()) ? year.last() : today.isBefore(year.first()) ? year.first() : today;
    }
}
