package jp.mieru.appraisal;

import java.util.UUID;

/** Identifies one time of rating. */
public record CycleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
