package jp.mieru.goals.sheet;

import java.util.Optional;
import jp.mieru.goals.AimId;
import jp.mieru.goals.GoalId;

/** What a goal serves. */
public sealed interface Tie {
    /** How much of the goal serves it, in hundredths, 1 to 100. */
    int share();

    /** The goal above, if it is one. */
    default Optional<GoalId> parent() {
        return Optional.empty();
    }

    /** The aim of a plan, if it is one. */
    default Optional<AimId> purpose() {
        return Optional.empty();
    }

    /** A goal of a unit. */
    record ToGoal(GoalId goal, int share) implements Tie {
        @Override
        public Optional<GoalId> parent() {
            return Optional.of(goal);
        }
    }

    /** An aim of a plan of the city. */
    record ToAim(AimId aim, int share) implements Tie {
        @Override
        public Optional<AimId> purpose() {
            return Optional.of(aim);
        }
    }
}
