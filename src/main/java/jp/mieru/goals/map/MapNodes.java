package jp.mieru.goals.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.goals.map.MapNode.Kind;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import org.jspecify.annotations.Nullable;

/** Puts what is stored below each other: aims under the philosophy, what serves nothing in groups of its own. */
final class MapNodes {
    /** What stands above all: the philosophy, whether or not one is written. */
    static final UUID TOP = new UUID(0, 1);

    private static final UUID LOOSE_UNITS = new UUID(0, 2);
    static final UUID LOOSE_PEOPLE = new UUID(0, 3);

    private final UnitTree tree;
    private final Map<UUID, Integer> order = new HashMap<>();

    private MapNodes(UnitTree tree) {
        this.tree = tree;
        tree.units().forEach(unit -> order.put(unit.id().value(), order.size()));
    }

    /** @param philosophy its title; empty where none is written */
    static GoalForest of(List<MapQueries.Row> rows, String philosophy, UnitTree tree) {
        var known =
                rows.stream().map(MapQueries.Row::id).filter(Objects::nonNull).collect(Collectors.toSet());
        var nodes = new MapNodes(tree)
                .nodes(rows.stream().filter(row -> !row.isCountedElsewhere()).toList(), philosophy, known);
        return MapPointers.added(nodes, rows, known);
    }

    private List<MapNode> nodes(List<MapQueries.Row> rows, String philosophy, Set<UUID> known) {
        var nodes = new ArrayList<MapNode>(rows.size());
        rows.stream().sorted(inOrder()).forEach(row -> nodes.add(node(row, known)));
        var all = new ArrayList<MapNode>(nodes.size());
        all.add(group(TOP, null, Kind.PHILOSOPHY, philosophy));
        all.addAll(nodes);
        for (var group : List.of(Kind.LOOSE_UNITS, Kind.LOOSE_PEOPLE)) {
            var id = group == Kind.LOOSE_UNITS ? LOOSE_UNITS : LOOSE_PEOPLE;
            if (nodes.stream().anyMatch(node -> id.equals(node.above()))) {
                all.add(group(id, TOP, group, ""));
            }
        }
        return all;
    }

    /** Aims as they are written, then units as they stand, then people; what several people have comes last. */
    private Comparator<MapQueries.Row> inOrder() {
        return Comparator.<MapQueries.Row>comparingInt(row -> kind(row).ordinal())
                .thenComparing(row -> row.plan() == null ? "" : row.plan())
                .thenComparingInt(row -> order.getOrDefault(row.unit(), Integer.MAX_VALUE))
                .thenComparing(row -> Objects.requireNonNullElse(row.staff(), TOP))
                .thenComparingInt(MapQueries.Row::place);
    }

    private MapNode node(MapQueries.Row row, Set<UUID> known) {
        var kind = kind(row);
        return new MapNode(
                row.id() == null
                        ? together(
                                row.aboves().isEmpty()
                                        ? LOOSE_PEOPLE
                                        : row.aboves().getFirst())
                        : row.id(),
                above(row, kind, known),
                kind,
                row.title(),
                row.plan() != null ? row.plan() : unit(row.unit()),
                row.staff(),
                row.percent(),
                row.goals(),
                row.percent() == null ? 0 : row.noted(),
                row.served());
    }

    /** What several people have below the same goal has an id that follows from that goal's. */
    private static UUID together(UUID above) {
        return new UUID(above.getMostSignificantBits(), ~above.getLeastSignificantBits());
    }

    private static UUID above(MapQueries.Row row, Kind kind, Set<UUID> known) {
        if (kind == Kind.AIM) {
            return TOP;
        }
        var group = kind == Kind.UNIT ? LOOSE_UNITS : LOOSE_PEOPLE;
        return row.aboves().stream().filter(known::contains).findFirst().orElse(group);
    }

    private static Kind kind(MapQueries.Row row) {
        if (row.plan() != null) {
            return Kind.AIM;
        }
        if (row.id() == null) {
            return Kind.PEOPLE;
        }
        return row.unit() != null ? Kind.UNIT : Kind.PERSON;
    }

    private static MapNode group(UUID id, @Nullable UUID above, Kind kind, String title) {
        return new MapNode(id, above, kind, title, "", null, null, 0, 0, true);
    }

    private String unit(@Nullable UUID unit) {
        return unit == null
                ? ""
                : tree.find(new UnitId(unit)).map(UnitTree.Unit::name).orElse("");
    }
}
