package jp.mieru.goals;

import java.util.UUID;

/** Identifies an aim of one of the city's plans. */
public record AimId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
