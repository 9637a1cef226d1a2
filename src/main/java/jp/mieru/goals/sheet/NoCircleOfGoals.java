package jp.mieru.goals.sheet;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.mieru.goals.GoalId;

/** No goal serves itself, over however many others. */
public final class NoCircleOfGoals {
    private NoCircleOfGoals() {}

    /**
     * Whether it stays so when a goal comes to serve these.
     *
     * @param above which goals each goal serves today
     */
    public static boolean isKept(GoalId goal, Collection<GoalId> served, Map<GoalId, Set<GoalId>> above) {
        var seen = new HashSet<GoalId>();
        var open = new ArrayDeque<>(served);
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next.equals(goal)) {
                return false;
            }
            if (seen.add(next)) {
                open.addAll(above.getOrDefault(next, Set.of()));
            }
        }
        return true;
    }
}
