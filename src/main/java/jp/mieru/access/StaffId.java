package jp.mieru.access;

import java.util.UUID;

/** Identifies a person employed. What the person does and where is the organization module's to know. */
public record StaffId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
