package jp.mieru.appraisal.confirming;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.mieru.appraisal.confirming.ToConfirm.Grade;
import jp.mieru.appraisal.confirming.ToConfirm.Mark;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;

/**
 * A cycle of which results wait for somebody's confirmation.
 *
 * @param tree units on the reference day
 * @param all everything that waits, in the order of staff numbers
 */
public record WaitingCycle(Cycle cycle, RuleSet rules, UnitTree tree, List<ToConfirm> all) {
    public WaitingCycle {
        all = List.copyOf(all);
    }

    List<ToConfirm> chosen(ConfirmationFilter filter) {
        var within = filter.units(tree);
        return all.stream().filter(row -> filter.takes(row, within)).toList();
    }

    /** The units that anybody of it is in, and those above them, in their order. */
    public List<Unit> units() {
        Set<UnitId> used = all.stream()
                .map(row -> row.sheet().unit())
                .distinct()
                .flatMap(unit -> tree.path(unit).stream())
                .map(Unit::id)
                .collect(Collectors.toSet());
        return tree.units().stream().filter(unit -> used.contains(unit.id())).toList();
    }

    /** How many of these people have a grade like that. */
    static long with(List<ToConfirm> rows, Predicate<Grade> what) {
        return rows.stream().filter(row -> row.grades().stream().anyMatch(what)).count();
    }

    /** How many have no result somewhere, or none at all. */
    static long without(List<ToConfirm> rows) {
        return with(rows, grade -> grade.mark() == Mark.NONE)
                + rows.stream().filter(row -> row.grades().isEmpty()).count();
    }

    static List<Sheet> sheets(List<ToConfirm> rows) {
        return rows.stream().map(ToConfirm::sheet).toList();
    }

    /** The cycle that a filter means, the first where it means none; nothing where nothing waits in it. */
    static Optional<WaitingCycle> of(List<WaitingCycle> waiting, ConfirmationFilter filter) {
        var wanted = filter.cycle();
        return waiting.stream()
                .filter(each -> wanted == null || each.cycle().id().value().equals(Objects.requireNonNull(wanted)))
                .findFirst();
    }
}
