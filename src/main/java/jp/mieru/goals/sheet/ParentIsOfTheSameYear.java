package jp.mieru.goals.sheet;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.goals.GoalId;
import org.jspecify.annotations.Nullable;

/**
 * A goal serves goals and aims of its own fiscal year. Whoever serves a unit's goal can read it, so that of a draft only units
 * know; what a goal served already it may go on serving while that is written on again.
 */
final class ParentIsOfTheSameYear {
    private ParentIsOfTheSameYear() {}

    static boolean isKept(GoalSheet sheet, @Nullable GoalId goal, GoalWords words, SheetGoals goals) {
        var parents = Set.copyOf(words.parents());
        var aims = Set.copyOf(words.aims());
        return areOfTheYear(parents, sheet, goal, goals)
                && (aims.isEmpty() || goals.aims(sheet.year(), aims).equals(aims));
    }

    private static boolean areOfTheYear(Set<GoalId> parents, GoalSheet sheet, @Nullable GoalId goal, SheetGoals goals) {
        var fresh = new HashSet<>(parents);
        var served = goal == null ? Set.<GoalId>of() : served(sheet, goal);
        fresh.removeAll(served);
        var kept = new HashSet<>(parents);
        kept.retainAll(served);
        return (fresh.isEmpty()
                        || goals.ofUnits(sheet.year(), fresh, !sheet.isPersonal())
                                .equals(fresh))
                && (kept.isEmpty() || goals.ofUnits(sheet.year(), kept, true).equals(kept));
    }

    private static Set<GoalId> served(GoalSheet sheet, GoalId goal) {
        return sheet.goal(goal).stream()
                .flatMap(found -> found.ties().stream())
                .flatMap(tie -> tie.parent().stream())
                .collect(Collectors.toSet());
    }
}
