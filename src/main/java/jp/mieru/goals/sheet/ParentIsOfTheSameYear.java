package jp.mieru.goals.sheet;

import java.util.Set;

/** A goal serves goals and aims of its own fiscal year. Whoever serves a unit's goal can read it, so that of a draft only units know. */
final class ParentIsOfTheSameYear {
    private ParentIsOfTheSameYear() {}

    static boolean isKept(GoalSheet sheet, GoalWords words, SheetGoals goals) {
        var parents = Set.copyOf(words.parents());
        var aims = Set.copyOf(words.aims());
        return (parents.isEmpty()
                        || goals.ofUnits(sheet.year(), parents, !sheet.isPersonal())
                                .equals(parents))
                && (aims.isEmpty() || goals.aims(sheet.year(), aims).equals(aims));
    }
}
