package jp.mieru.goals.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All goals of a year, each below what it serves most. Made once a request, in one pass over the goals. */
public final class GoalForest {
    private final Map<UUID, MapNode> nodes = new LinkedHashMap<>();
    private final Map<UUID, List<MapNode>> below = new HashMap<>();
    private final List<MapNode> tops = new ArrayList<>();
    private final Map<UUID, Sums> sums = new HashMap<>();

    /** What hangs below a goal, the goal itself included. */
    private record Sums(int people, @Nullable Integer percent) {}

    /**
     * Keeps the order of the nodes among those below the same one. What serves something that is not among them stands at
     * the top.
     *
     * @throws IllegalArgumentException if nodes stand above each other in a circle
     */
    public GoalForest(Collection<MapNode> all) {
        all.forEach(node -> nodes.put(node.id(), node));
        for (var node : all) {
            if (node.above() == null || !nodes.containsKey(node.above())) {
                tops.add(node);
            } else {
                below.computeIfAbsent(node.above(), none -> new ArrayList<>()).add(node);
            }
        }
        sum();
    }

    /** From the bottom up, so that each goal finds what is below it summed already. */
    private void sum() {
        var order = new ArrayList<MapNode>(nodes.size());
        var open = new ArrayDeque<>(tops);
        while (!open.isEmpty()) {
            var next = open.pop();
            order.add(next);
            open.addAll(below(next.id()));
        }
        if (order.size() != nodes.size()) {
            throw new IllegalArgumentException("a circle among " + (nodes.size() - order.size()) + " goals");
        }
        order.reversed().forEach(node -> sums.put(node.id(), sumsOf(node)));
    }

    private Sums sumsOf(MapNode node) {
        int people = node.kind().isOfPeople() ? node.goals() : 0;
        double percents = 0;
        int noted = 0;
        for (var lower : below(node.id())) {
            var sum = Objects.requireNonNull(sums.get(lower.id()));
            people += sum.people();
            if (sum.percent() != null) {
                int counts = lower.kind() == MapNode.Kind.PEOPLE ? lower.noted() : 1;
                percents += (double) sum.percent() * counts;
                noted += counts;
            }
        }
        var percent = node.percent() != null ? node.percent() : noted == 0 ? null : (int) Math.round(percents / noted);
        return new Sums(people, percent);
    }

    public Optional<MapNode> find(UUID id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** All of them, in their order. */
    public Collection<MapNode> nodes() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    /** What stands above everything else: the philosophy, and whatever serves nothing. */
    public List<MapNode> tops() {
        return Collections.unmodifiableList(tops);
    }

    /** What serves this right below. */
    public List<MapNode> below(UUID id) {
        return Collections.unmodifiableList(below.getOrDefault(id, List.of()));
    }

    /** From the top down to the node itself. */
    public List<MapNode> path(UUID id) {
        var path = new ArrayList<MapNode>();
        for (@Nullable MapNode node = nodes.get(id);
                node != null;
                node = node.above() == null ? null : nodes.get(node.above())) {
            path.add(node);
        }
        return path.reversed();
    }

    /** How many goals of people carry it, at whatever distance; of a person's goal itself 1. */
    public int people(UUID id) {
        return sums(id).people();
    }

    /** How far it is in percent: as it was noted, otherwise the mean of what is right below and known. */
    public OptionalInt percent(UUID id) {
        var percent = sums(id).percent();
        return percent == null ? OptionalInt.empty() : OptionalInt.of(percent);
    }

    private Sums sums(UUID id) {
        return Objects.requireNonNull(sums.get(id));
    }
}
