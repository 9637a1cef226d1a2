package jp.mieru.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All units as they stand on one day, parents before children, siblings by code. */
public final class UnitTree {
    /**
     * A unit on a day.
     *
     * @param id its identity
     * @param code as the offices write it, leading zeros kept
     * @param name on that day
     * @param kind 市, 部, 課, 係 or whatever the municipality calls it
     * @param parent the unit above, or null at the top
     * @param depth 0 at the top
     */
    public record Unit(
            UnitId id,
            String code,
            String name,
            String kind,
            @Nullable UnitId parent,
            int depth) {}

    private final LocalDate day;
    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final Map<UnitId, List<UnitId>> children = new LinkedHashMap<>();

    /** Takes the units in their order, each after its parent. */
    public UnitTree(LocalDate day, List<Unit> ordered) {
        this.day = day;
        for (var unit : ordered) {
            units.put(unit.id(), unit);
            if (unit.parent() != null) {
                children.computeIfAbsent(unit.parent(), parent -> new ArrayList<>())
                        .add(unit.id());
            }
        }
    }

    /** The day on which it stood like this. */
    public LocalDate day() {
        return day;
    }

    /** All units, parents before children. */
    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    /** The unit, if it exists on that day. */
    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /**
     * The unit.
     *
     * @throws NullPointerException if it does not exist on that day
     */
    public Unit get(UnitId id) {
        return Objects.requireNonNull(units.get(id), () -> "no unit " + id + " on " + day);
    }

    /** The units right below. */
    public List<Unit> children(UnitId id) {
        return children.getOrDefault(id, List.of()).stream().map(this::get).toList();
    }

    /** The unit and everything below it. */
    public Set<UnitId> subtree(UnitId id) {
        var found = new HashSet<UnitId>();
        collect(id, found);
        return found;
    }

    /** From the top down to the unit itself. */
    public List<Unit> path(UnitId id) {
        var path = new ArrayList<Unit>();
        for (var unit = units.get(id); unit != null; unit = unit.parent() == null ? null : units.get(unit.parent())) {
            path.add(unit);
        }
        Collections.reverse(path);
        return path;
    }

    private void collect(UnitId id, Set<UnitId> into) {
        if (units.containsKey(id) && into.add(id)) {
            children.getOrDefault(id, List.of()).forEach(child -> collect(child, into));
        }
    }
}
