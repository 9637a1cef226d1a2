package jp.mieru.goals;

import java.util.UUID;

/** Identifies a goal of a unit or of a person. */
public record GoalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
