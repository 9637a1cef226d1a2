package jp.mieru.goals.teampages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units.Leader;
import org.jspecify.annotations.Nullable;

/** Who comes next above whom, read off the units and who leads each of them. */
final class Ranks {
    private final UnitTree tree;
    private final Map<UnitId, Set<StaffId>> leaders;

    Ranks(UnitTree tree, Map<UnitId, List<Leader>> leaders) {
        this.tree = tree;
        this.leaders = leaders.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(Leader::staff).collect(Collectors.toSet())));
    }

    /** Those who lead the person at work in this unit: of the nearest unit that has leaders and is not the person's own to lead. */
    Set<StaffId> leading(StaffId person, UnitId unit) {
        return nearest(unit, person, true);
    }

    /** Those who lead the nearest unit above that has leaders. */
    Set<StaffId> above(UnitId unit) {
        return nearest(unit, null, false);
    }

    /** The units that the person leads. */
    Set<UnitId> ledBy(StaffId person) {
        return tree.units().stream()
                .map(UnitTree.Unit::id)
                .filter(unit -> of(unit).contains(person))
                .collect(Collectors.toSet());
    }

    /** These units and all below. */
    Set<UnitId> withBelow(Set<UnitId> units) {
        var all = new HashSet<UnitId>();
        units.forEach(unit -> all.addAll(tree.subtree(unit)));
        return all;
    }

    /** The units that nobody leads, nor any unit above them, and the highest that somebody leads. */
    Set<UnitId> highest() {
        return tree.units().stream()
                .map(UnitTree.Unit::id)
                .filter(unit -> above(unit).isEmpty())
                .collect(Collectors.toSet());
    }

    boolean isLed(UnitId unit) {
        return !of(unit).isEmpty();
    }

    private Set<StaffId> nearest(UnitId unit, @Nullable StaffId not, boolean itself) {
        var path = new ArrayList<>(tree.path(unit));
        Collections.reverse(path);
        return path.stream()
                .skip(itself ? 0 : 1)
                .map(above -> of(above.id()))
                .filter(found -> !found.isEmpty() && (not == null || !found.contains(not)))
                .findFirst()
                .orElse(Set.of());
    }

    private Set<StaffId> of(UnitId unit) {
        return leaders.getOrDefault(unit, Set.of());
    }
}
