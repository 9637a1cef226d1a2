package jp.mieru.appraisal;

import java.util.UUID;

/** Identifies the appraisal of one person in one cycle. */
public record SheetId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
