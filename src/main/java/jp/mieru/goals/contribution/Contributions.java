package jp.mieru.goals.contribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import jp.mieru.goals.GoalId;

/**
 * How much of each goal's result came from the goals below it. The result of a goal is {@value #WHOLE} parts. They are divided
 * among the goals that serve it by their points (share × weight × difficulty × achievement), what each of them gets again among
 * those that serve it, and so on; a goal that nobody below has achieved anything for keeps its parts. At each level they add
 * up to exactly {@value #WHOLE}, together with what goals further up keep.
 *
 * <p>The formula is Mieru's own: the product is that of the points of 業績評価 (weight × difficulty × achievement), carried up
 * the chain. It needs no goal to have been measured in the same unit as another.
 */
public final class Contributions {
    /** All parts of a goal's result: a part is a ten-thousandth of a percent. */
    public static final int WHOLE = 1_000_000;

    /** Tenths of a percent in a goal's result, as pages show them. */
    public static final int TENTHS = 1000;

    private final Map<GoalId, List<Served>> below;

    private Contributions(Map<GoalId, List<Served>> below) {
        this.below = below;
    }

    /** Of these goals, whatever their order. They serve each other without a circle. */
    public static Contributions among(Collection<Served> goals) {
        var below = new HashMap<GoalId, List<Served>>();
        goals.forEach(goal -> goal.shares()
                .keySet()
                .forEach(above ->
                        below.computeIfAbsent(above, none -> new ArrayList<>()).add(goal)));
        return new Contributions(below);
    }

    /** The parts of each goal right below; empty where nothing was achieved for it. They add up to {@value #WHOLE}. */
    public Map<GoalId, Integer> rightBelow(GoalId goal) {
        return divided(goal, WHOLE);
    }

    /** The same in tenths of a percent; they add up to {@value #TENTHS}. */
    public Map<GoalId, Integer> tenthsRightBelow(GoalId goal) {
        return divided(goal, TENTHS);
    }

    /**
     * The parts of every goal below, at whatever distance, and of the goal itself, all {@value #WHOLE}. A goal that serves two
     * goals on the way has the sum of both.
     *
     * @throws IllegalStateException if the goals serve each other in a circle
     */
    public Map<GoalId, Integer> throughout(GoalId top) {
        return throughout(top, WHOLE);
    }

    /**
     * The same in the tenths of a percent that pages show, divided anew and not rounded one by one: they add up to
     * {@value #TENTHS} wherever the parts add up to the whole, and whoever looks from whichever goal reads the same.
     *
     * @throws IllegalStateException if the goals serve each other in a circle
     */
    public Map<GoalId, Integer> tenthsThroughout(GoalId top) {
        return throughout(top, TENTHS);
    }

    private Map<GoalId, Integer> throughout(GoalId top, int whole) {
        var parts = new LinkedHashMap<GoalId, Integer>();
        inOrder(top).forEach((goal, waiting) -> {
            int own = goal.equals(top) ? whole : parts.getOrDefault(goal, 0);
            parts.put(goal, own);
            divided(goal, own).forEach((lower, more) -> parts.merge(lower, more, Integer::sum));
        });
        return parts;
    }

    /**
     * What each goal did for every goal above it, at whatever distance: the parts of the result above, 0 where nothing was
     * achieved. Goals that serve none are not there.
     *
     * @throws IllegalStateException if the goals serve each other in a circle
     */
    public Map<GoalId, Map<GoalId, Integer>> upwards() {
        var upwards = new HashMap<GoalId, Map<GoalId, Integer>>();
        below.keySet()
                .forEach(top -> throughout(top).forEach((goal, parts) -> {
                    if (!goal.equals(top)) {
                        upwards.computeIfAbsent(goal, none -> new HashMap<>()).put(top, parts);
                    }
                }));
        return upwards;
    }

    private Map<GoalId, Integer> divided(GoalId goal, int parts) {
        return Apportionment.of(
                parts,
                below.getOrDefault(goal, List.of()).stream()
                        .filter(lower -> lower.pointsFor(goal) > 0)
                        .collect(Collectors.toMap(Served::id, lower -> lower.pointsFor(goal))));
    }

    /** The goals below in an order in which each comes after all that it serves. */
    private SequencedMap<GoalId, Integer> inOrder(GoalId top) {
        var distance = new HashMap<GoalId, Integer>();
        descend(top, 0, distance);
        return distance.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private void descend(GoalId goal, int depth, Map<GoalId, Integer> distance) {
        if (depth > below.size() + 1) {
            throw new IllegalStateException("a circle of goals at " + goal);
        }
        if (distance.merge(goal, depth, Math::max) == depth) {
            below.getOrDefault(goal, List.of()).forEach(lower -> descend(lower.id(), depth + 1, distance));
        }
    }
}
