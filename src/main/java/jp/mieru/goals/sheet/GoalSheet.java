package jp.mieru.goals.sheet;

import java.util.List;
import java.util.Optional;
import jp.mieru.access.StaffId;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The goals of one unit or one person in a fiscal year.
 *
 * @param version goes up with every change
 * @param goals in their order
 */
public record GoalSheet(SheetId id, FiscalYear year, Owner owner, SheetState state, int version, List<Goal> goals) {
    public GoalSheet {
        goals = List.copyOf(goals);
    }

    public boolean is(SheetState other) {
        return state == other;
    }

    public Optional<Goal> goal(GoalId id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    /** Whether these are one person's goals and not a unit's. */
    public boolean isPersonal() {
        return owner instanceof Owner.OfPerson;
    }

    /** Whose they are, null for a unit's. */
    public @Nullable StaffId person() {
        return owner instanceof Owner.OfPerson of ? of.staff() : null;
    }

    /** Sum of all weights in hundredths. */
    public int weight() {
        return goals.stream().mapToInt(goal -> goal.statement().weight()).sum();
    }
}
