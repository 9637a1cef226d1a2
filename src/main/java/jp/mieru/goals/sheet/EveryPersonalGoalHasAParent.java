package jp.mieru.goals.sheet;

import java.util.List;

/** Whoever works knows what for: each goal of a person serves a goal above it or an aim of the city, or says why it does not. */
public final class EveryPersonalGoalHasAParent {
    private EveryPersonalGoalHasAParent() {}

    /** The goals that serve nothing and do not say why. */
    public static List<Goal> brokenBy(GoalSheet sheet) {
        return sheet.goals().stream()
                .filter(goal -> goal.ties().isEmpty() && goal.exception() == null)
                .toList();
    }
}
