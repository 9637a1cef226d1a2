package jp.mieru.organization;

import java.util.UUID;

/** Identifies a unit through all its names and places in the tree. */
public record UnitId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
