package jp.mieru.organization.reorganisation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.reorganisation.Plan.Alteration;
import jp.mieru.organization.reorganisation.Plan.Ending;
import jp.mieru.organization.reorganisation.Plan.Opening;
import org.jspecify.annotations.Nullable;

/** What a reorganisation changes in the tree of its day, by the units' codes, while its lines are read. */
final class Changes {
    private final UnitTree tree;
    private final Map<String, Unit> existing;
    private final Map<String, Opening> openings = new LinkedHashMap<>();
    private final Map<String, Alteration> alterations = new LinkedHashMap<>();
    private final Map<String, Ending> endings = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    Changes(UnitTree tree) {
        this.tree = tree;
        this.existing = tree.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    Map<String, Opening> openings() {
        return openings;
    }

    Map<String, Alteration> alterations() {
        return alterations;
    }

    Map<String, Ending> endings() {
        return endings;
    }

    boolean none() {
        return openings.isEmpty() && alterations.isEmpty() && endings.isEmpty();
    }

    /** The changes so far. */
    Plan plan() {
        return new Plan(
                List.copyOf(openings.values()), List.copyOf(alterations.values()), List.copyOf(endings.values()));
    }

    /** Notes the first line that names a unit. */
    void onLine(String code, int number) {
        lines.putIfAbsent(code, number);
    }

    /** The first line that names a unit, 0 if none does. */
    int line(String code) {
        return lines.getOrDefault(code, 0);
    }

    /** Codes of all units that lines name. */
    Set<String> named() {
        return lines.keySet();
    }

    /** A unit that is there today. */
    @Nullable
    Unit existing(String code) {
        return existing.get(code);
    }

    List<Unit> children(Unit unit) {
        return tree.children(unit.id());
    }

    /** Whether a unit is there after the reorganisation. */
    boolean willExist(String code) {
        return openings.containsKey(code) || (existing.containsKey(code) && !isClosed(code));
    }

    boolean isClosed(String code) {
        var ending = endings.get(code);
        return ending != null && ending.closes();
    }

    /** Code of the unit above after the reorganisation. */
    @Nullable
    String parentOf(String code) {
        var opening = openings.get(code);
        if (opening != null) {
            return opening.parent();
        }
        var alteration = alterations.get(code);
        var unit = existing.get(code);
        return alteration != null ? alteration.parent() : unit == null ? null : parentCode(unit);
    }

    /** Code of the unit above today. */
    @Nullable
    String parentCode(Unit unit) {
        return unit.parent() == null ? null : tree.get(unit.parent()).code();
    }
}
