package jp.mieru.goals;

import java.util.UUID;

/** Identifies a proposal to change agreed goals. */
public record ChangeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
