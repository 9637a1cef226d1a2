package jp.mieru.goals.goalwriting;

import java.util.List;
import java.util.Optional;
import jp.mieru.goals.sheet.Tie;

/**
 * What a goal could serve, in groups: the goals of each unit, the aims of each plan.
 *
 * @param groups units from the nearest up, then plans
 */
public record Parents(List<Group> groups) {
    /** Goals of one unit or aims of one plan. */
    public record Group(String name, List<Parent> parents) {}

    /**
     * Something that a goal could serve.
     *
     * @param tie how it would be served, whole
     * @param text as it is read
     */
    public record Parent(Tie tie, String text) {
        /** What the form sends. */
        public String value() {
            return value(tie);
        }

        static String value(Tie tie) {
            return switch (tie) {
                case Tie.ToGoal goal -> "goal-" + goal.goal();
                case Tie.ToAim aim -> "aim-" + aim.aim();
            };
        }
    }

    /** How what was sent is served with that share, if it is offered. */
    Optional<Tie> find(String value, int share) {
        return groups.stream()
                .flatMap(group -> group.parents().stream())
                .filter(parent -> parent.value().equals(value))
                .findFirst()
                .map(parent -> parent.tie().withShare(share));
    }
}
