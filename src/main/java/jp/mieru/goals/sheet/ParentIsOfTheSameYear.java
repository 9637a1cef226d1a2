package jp.mieru.goals.sheet;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.goals.AimId;
import jp.mieru.goals.GoalId;
import org.jspecify.annotations.Nullable;

/**
 * A goal serves goals and aims of its own fiscal year. Whoever serves a unit's goal can read it, so that of a draft only units
 * know; what a goal served already it may go on serving while that is written on again.
 *
 * @param known goals of units in that year
 * @param open those of them that the sheet's goals may come to serve
 */
record ParentIsOfTheSameYear(Set<GoalId> known, Set<GoalId> open, Set<AimId> aims) {
    /** What there is of what is to be served, by three statements for however much. */
    static ParentIsOfTheSameYear of(GoalSheet sheet, Collection<Tie> ties, Chain chain) {
        var parents = ties.stream().flatMap(tie -> tie.parent().stream()).collect(Collectors.toSet());
        var purposes = ties.stream().flatMap(tie -> tie.purpose().stream()).collect(Collectors.toSet());
        var known = parents.isEmpty() ? Set.<GoalId>of() : chain.ofUnits(sheet.year(), parents, true);
        return new ParentIsOfTheSameYear(
                known,
                !sheet.isPersonal() || parents.isEmpty() ? known : chain.ofUnits(sheet.year(), parents, false),
                purposes.isEmpty() ? Set.of() : chain.aims(sheet.year(), purposes));
    }

    /** @param there the goal as it stands, null for a new one */
    boolean isKept(@Nullable Goal there, Collection<Tie> ties) {
        var served = there == null
                ? Set.<GoalId>of()
                : there.ties().stream().flatMap(tie -> tie.parent().stream()).collect(Collectors.toSet());
        return ties.stream().allMatch(tie -> switch (tie) {
            case Tie.ToAim to -> aims.contains(to.aim());
            case Tie.ToGoal to -> open.contains(to.goal()) || served.contains(to.goal()) && known.contains(to.goal());
        });
    }
}
