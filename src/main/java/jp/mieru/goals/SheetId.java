package jp.mieru.goals;

import java.util.UUID;

/** Identifies the goals of one unit or one person in one fiscal year. */
public record SheetId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
