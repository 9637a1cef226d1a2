package jp.mieru.goals.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All goals of a year, each below what it serves most, and pointers to it below the others that it serves. Made once a request,
 * in one pass over the goals.
 */
public final class GoalForest {
    /**
     * Goals of several people that serve others besides the one they are drawn below.
     *
     * @param above what they are drawn below
     * @param goals how many
     */
    public record Besides(UUID above, List<UUID> others, int goals) {}

    private final Map<UUID, MapNode> nodes = new LinkedHashMap<>();
    private final Map<UUID, List<MapNode>> below = new HashMap<>();
    private final List<MapNode> tops = new ArrayList<>();
    private final Map<UUID, List<UUID>> others = new HashMap<>();
    private final Map<UUID, Integer> people = new HashMap<>();
    private final Map<UUID, OptionalInt> percents = new HashMap<>();

    public GoalForest(Collection<MapNode> all) {
        this(all, List.of());
    }

    /**
     * Keeps the order of the nodes among those below the same one. What serves something that is not among them stands at
     * the top.
     *
     * @throws IllegalArgumentException if nodes stand above each other in a circle
     */
    public GoalForest(Collection<MapNode> all, Collection<Besides> besides) {
        all.forEach(node -> nodes.put(node.id(), node));
        for (var node : all) {
            if (node.above() == null || !nodes.containsKey(node.above())) {
                tops.add(node);
            } else {
                below.computeIfAbsent(node.above(), none -> new ArrayList<>()).add(node);
                if (node.drawn() != null) {
                    others.computeIfAbsent(node.drawn(), none -> new ArrayList<>())
                            .add(node.above());
                }
            }
        }
        reckonFromTheBottomUp();
        countPeople(besides);
    }

    private void reckonFromTheBottomUp() {
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
        order.reversed().forEach(this::reckon);
    }

    /** What a pointer leads to may not be reckoned yet; whatever leads back to itself is not known. */
    private OptionalInt reckon(MapNode node) {
        var known = percents.putIfAbsent(node.id(), OptionalInt.empty());
        if (known != null) {
            return known;
        }
        var percent = node.percent() != null ? OptionalInt.of(node.percent()) : mean(node);
        percents.put(node.id(), percent);
        return percent;
    }

    private OptionalInt mean(MapNode node) {
        if (node.drawn() != null) {
            return reckon(Objects.requireNonNull(nodes.get(node.drawn())));
        }
        double percents = 0;
        int noted = 0;
        for (var lower : below(node.id())) {
            var percent = reckon(lower);
            if (percent.isPresent()) {
                int counts = lower.kind() == MapNode.Kind.PEOPLE ? lower.noted() : 1;
                percents += (double) percent.getAsInt() * counts;
                noted += counts;
            }
        }
        return noted == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.round(percents / noted));
    }

    /** Each goal once for everything above it, on however many ways. */
    private void countPeople(Collection<Besides> besides) {
        nodes.values().stream()
                .filter(node -> node.kind().isOfPeople())
                .forEach(node ->
                        upwards(List.of(node.id())).forEach(id -> people.merge(id, node.goals(), Integer::sum)));
        for (var several : besides) {
            var more = upwards(several.others());
            more.removeAll(upwards(List.of(several.above())));
            more.forEach(id -> people.merge(id, several.goals(), Integer::sum));
        }
    }

    /** These and everything above them. */
    private Set<UUID> upwards(List<UUID> from) {
        var found = new LinkedHashSet<UUID>();
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            var node = nodes.get(open.pop());
            if (node != null && found.add(node.id())) {
                if (node.above() != null) {
                    open.add(node.above());
                }
                open.addAll(others.getOrDefault(node.id(), List.of()));
            }
        }
        return found;
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

    /** What serves this right below, pointers too. */
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

    /** How many goals of people carry it, at whatever distance, each once; of a person's goal itself 1. */
    public int people(MapNode node) {
        return node.kind() == MapNode.Kind.PEOPLE_ELSEWHERE
                ? node.goals()
                : people.getOrDefault(node.drawn() == null ? node.id() : node.drawn(), 0);
    }

    /** How far it is in percent: as it was noted, otherwise the mean of what is right below and known. */
    public OptionalInt percent(UUID id) {
        return Objects.requireNonNull(percents.get(id));
    }
}
