package jp.mieru.survey;

import java.util.UUID;

/** Identifies one run of a survey. */
public record RoundId(UUID value) {
    /** The round that an address names. */
    public static RoundId of(UUID value) {
        return new RoundId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
