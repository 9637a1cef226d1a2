package jp.mieru.goals.change;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.sheet.Goal;
import org.jspecify.annotations.Nullable;

/**
 * A goal in two versions of a sheet; at least one of the two is there.
 *
 * @param before null for a goal that is added
 * @param after null for one that is dropped
 */
public record Difference(@Nullable Goal before, @Nullable Goal after) {
    /** What becomes of a goal. */
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        DROPPED
    }

    /** Every goal of both versions: those before in their order, then the new ones. */
    public static List<Difference> between(List<Goal> before, List<Goal> after) {
        return Stream.concat(
                        before.stream().map(goal -> new Difference(goal, find(after, goal.id()))),
                        after.stream()
                                .filter(goal -> find(before, goal.id()) == null)
                                .map(goal -> new Difference(null, goal)))
                .toList();
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.DROPPED : isSame(before, after) ? Kind.SAME : Kind.CHANGED;
    }

    public String word() {
        return kind().name().toLowerCase(Locale.ROOT);
    }

    /** The goal as it is to be, or as it was if it is dropped. */
    public Goal goal() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /** Whether two versions of a goal say and serve the same. */
    static boolean isSame(Goal one, Goal other) {
        return one.statement().equals(other.statement())
                && Set.copyOf(one.ties()).equals(Set.copyOf(other.ties()))
                && Objects.equals(one.exception(), other.exception());
    }

    static @Nullable Goal find(List<Goal> goals, GoalId id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst().orElse(null);
    }
}
