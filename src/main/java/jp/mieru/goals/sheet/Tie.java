package jp.mieru.goals.sheet;

import java.util.Optional;
import java.util.UUID;
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

    /** The id of the goal or aim. */
    default UUID id() {
        return switch (this) {
            case ToGoal to -> to.goal().value();
            case ToAim to -> to.aim().value();
        };
    }

    /** The same served by another share, in hundredths. */
    default Tie withShare(int other) {
        return switch (this) {
            case ToGoal to -> new ToGoal(to.goal(), other);
            case ToAim to -> new ToAim(to.aim(), other);
        };
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
