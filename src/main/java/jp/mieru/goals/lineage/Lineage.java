package jp.mieru.goals.lineage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import org.jspecify.annotations.Nullable;

/** What the goals of a sheet serve, all the way up to the aims of the city's plans. */
public final class Lineage {
    /** More levels than any city has: a circle would end here. */
    private static final int HIGHEST = 20;

    /** One step up: what a goal serves. Exactly one of goal and aim is there. */
    record Step(
            int share,
            @Nullable GoalId goal,
            @Nullable SheetId sheet,
            @Nullable UnitId unit,
            boolean draft,
            String code,
            String title,
            @Nullable Integer achievement,
            @Nullable String plan) {
        boolean isReadable(Set<UnitId> readable) {
            return !draft || unit != null && readable.contains(unit);
        }
    }

    private final Map<GoalId, List<Step>> steps;

    Lineage(Map<GoalId, List<Step>> steps) {
        this.steps = steps;
    }

    /**
     * For each goal what it serves, with what that serves.
     *
     * @param units as they stand, for their names
     * @param readable units whose drafts the reader may see
     */
    public Map<GoalId, List<Above>> trees(UnitTree units, Set<UnitId> readable) {
        var trees = new HashMap<GoalId, List<Above>>();
        steps.keySet().forEach(goal -> trees.put(goal, tree(goal, units, readable, 0)));
        return trees;
    }

    private List<Above> tree(GoalId goal, UnitTree units, Set<UnitId> readable, int height) {
        return height == HIGHEST
                ? List.of()
                : from(goal).map(step -> tree(step, units, readable, height)).toList();
    }

    private Above tree(Step step, UnitTree units, Set<UnitId> readable, int height) {
        var unit = step.unit();
        if (step.goal() == null || unit == null) {
            return new Above(
                    step.share(), null, step.plan() == null ? "" : step.plan(), step.code(), step.title(), List.of());
        }
        boolean shown = step.isReadable(readable);
        return new Above(
                step.share(),
                shown ? step.sheet() : null,
                units.find(unit).map(UnitTree.Unit::name).orElse(""),
                "",
                shown ? step.title() : null,
                tree(step.goal(), units, readable, height + 1));
    }

    /**
     * A goal above another one, at whatever distance.
     *
     * @param distance steps up on the longest way, 1 for what the goal itself serves
     * @param unit whose goal it is
     * @param title its words; null while its unit writes on it again
     * @param achievement what it came to in percent; null as long as there is no result
     */
    public record Upper(
            GoalId id,
            int distance,
            UnitId unit,
            @Nullable String title,
            @Nullable Integer achievement) {}

    /** The goals above one, the nearest first. */
    public List<Upper> above(GoalId goal) {
        var found = new HashMap<GoalId, Upper>();
        var layer = Set.of(goal);
        for (int distance = 1; distance <= HIGHEST && !layer.isEmpty(); distance++) {
            var next = new HashSet<GoalId>();
            for (var step : layer.stream().flatMap(this::from).toList()) {
                if (step.goal() != null && step.unit() != null) {
                    next.add(step.goal());
                    var title = step.draft() ? null : step.title();
                    found.put(step.goal(), new Upper(step.goal(), distance, step.unit(), title, step.achievement()));
                }
            }
            layer = next;
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Upper::distance)
                        .thenComparing(Upper::title, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(upper -> upper.id().value()))
                .toList();
    }

    /** An aim of a plan. */
    public record Served(String plan, String code, String title) {}

    /** The aims that a goal serves, by itself or over others, by plan and code. */
    public List<Served> aims(GoalId goal) {
        return Stream.concat(Stream.of(goal), above(goal).stream().map(Upper::id))
                .flatMap(this::from)
                .filter(step -> step.goal() == null)
                .map(step -> new Served(step.plan() == null ? "" : step.plan(), step.code(), step.title()))
                .distinct()
                .sorted(Comparator.comparing(Served::plan).thenComparing(Served::code))
                .toList();
    }

    private Stream<Step> from(GoalId goal) {
        return steps.getOrDefault(goal, List.of()).stream();
    }
}
