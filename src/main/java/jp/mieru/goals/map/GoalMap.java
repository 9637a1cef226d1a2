package jp.mieru.goals.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.goals.map.MapNode.Kind;
import jp.mieru.platform.time.FiscalYear;

/**
 * The map of a year as somebody sees it.
 *
 * @param opened goals of units that the reader leads
 * @param marked goals of the reader and of the units in which the reader works
 * @param names of the people whose goals the reader may read, as far as they were asked for
 * @param places by goal of a unit the unit with those above it, for several sections have the same name
 */
public record GoalMap(
        FiscalYear year,
        GoalForest forest,
        Set<UUID> opened,
        Set<UUID> marked,
        Map<UUID, String> names,
        Map<UUID, String> places) {
    /** What stands above all. */
    public MapNode top() {
        return forest.find(MapNodes.TOP).orElseThrow();
    }

    /** Whether there is anything but the philosophy. */
    public boolean isEmpty() {
        return forest.nodes().size() == 1;
    }

    public OptionalInt percent(MapNode node) {
        return forest.percent(node.id());
    }

    /** Whether it stands below one of the groups of what serves nothing. */
    public boolean isLoose(MapNode node) {
        return node.kind().isGroup()
                || node.above() != null
                        && forest.find(node.above())
                                .filter(above -> above.kind().isGroup())
                                .isPresent();
    }

    /** How many goals of units there are. */
    public long units() {
        return count(Kind.UNIT);
    }

    /** How many goals of people there are. */
    public int people() {
        return forest.people(top());
    }

    /** Aims and goals of units that nobody carries. */
    public List<MapNode> carriedByNobody() {
        return forest.nodes().stream().filter(MapNode::isCarriedByNobody).toList();
    }

    /** How many goals of people serve nothing. */
    public int servingNothing() {
        return forest.nodes().stream()
                .filter(node -> node.kind() == Kind.LOOSE_PEOPLE)
                .mapToInt(node -> forest.people(node))
                .sum();
    }

    /** What stands above goals of the reader or of the units in which the reader works. */
    public Set<UUID> ways() {
        return marked.stream()
                .flatMap(node -> forest.path(node).stream())
                .map(MapNode::id)
                .filter(node -> !marked.contains(node))
                .collect(Collectors.toSet());
    }

    /** A goal and everything below it, each before what is below it. */
    List<MapNode> from(MapNode top) {
        var all = new ArrayList<MapNode>();
        var open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            var next = open.pop();
            all.add(next);
            forest.below(next.id()).reversed().forEach(open::push);
        }
        return all;
    }

    GoalMap named(Map<UUID, String> known) {
        return new GoalMap(year, forest, opened, marked, Map.copyOf(known), places);
    }

    private long count(Kind kind) {
        return forest.nodes().stream().filter(node -> node.kind() == kind).count();
    }
}
