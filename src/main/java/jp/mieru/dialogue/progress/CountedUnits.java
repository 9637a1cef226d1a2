package jp.mieru.dialogue.progress;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * The units whose figures somebody may see, opened one by one.
 *
 * @param counts the units with people in them, in the order of the tree
 */
public record CountedUnits(UnitTree tree, List<UnitCount> counts) {
    /**
     * What a page shows.
     *
     * @param way the units around the opened one, from the top, as far as the reader may see them
     * @param at the opened one, null where several stand beside each other at the top
     * @param rows the units right below it, or at the top
     */
    public record Shown(List<UnitTree.Unit> way, @Nullable UnitCount at, List<UnitCount> rows, Set<UnitId> opening) {
        /** Whether there is something below this unit. */
        public boolean opens(UnitCount row) {
            return opening.contains(row.unit().id());
        }
    }

    /** The unit opened; the top without one. Nothing if the reader may not see that unit, or nobody works there. */
    Optional<Shown> opened(@Nullable UnitId unit) {
        var tops = counts.stream().filter(count -> isTop(count.unit())).toList();
        if (unit == null) {
            return Optional.of(tops.size() == 1 ? shown(tops.getFirst()) : new Shown(List.of(), null, tops, opening()));
        }
        return find(unit).map(this::shown);
    }

    private Shown shown(UnitCount at) {
        var way = tree.path(at.unit().id()).stream()
                .filter(unit ->
                        !unit.id().equals(at.unit().id()) && find(unit.id()).isPresent())
                .toList();
        var rows = counts.stream()
                .filter(count -> at.unit().id().equals(count.unit().parent()))
                .toList();
        return new Shown(way, at, rows, opening());
    }

    private boolean isTop(UnitTree.Unit unit) {
        var parent = unit.parent();
        return parent == null || find(parent).isEmpty();
    }

    private Set<UnitId> opening() {
        var parents = new HashSet<UnitId>();
        for (var count : counts) {
            var parent = count.unit().parent();
            if (parent != null) {
                parents.add(parent);
            }
        }
        return parents;
    }

    private Optional<UnitCount> find(UnitId unit) {
        return counts.stream().filter(count -> count.unit().id().equals(unit)).findFirst();
    }
}
