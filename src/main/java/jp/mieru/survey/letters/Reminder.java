package jp.mieru.survey.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as it was sent.
 *
 * @param onDay the day it counts for
 * @param sender name of who sent it, at that time; null where Mieru did by itself
 * @param endedAt when the last was told, null while it goes out
 * @param cancelled whether it was stopped before everybody was told
 */
public record Reminder(
        UUID id,
        RoundId round,
        Kind kind,
        LocalDate onDay,
        @Nullable String sender,
        Letter letter,
        Instant writtenAt,
        @Nullable Instant endedAt,
        boolean cancelled) {

    /** Who asked for it, and so whom it reaches. */
    public enum Kind {
        /** The office, to those who have not answered in the units it chose. */
        OFFICE,
        /** The round's plan, to those who have not answered in the units below the goal. */
        PLANNED,
        /** A head, to everybody asked in her units. */
        UNIT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where those told read it. */
    public String href() {
        return "/survey-letters/" + id;
    }

    boolean isToEverybody() {
        return kind == Kind.UNIT;
    }
}
