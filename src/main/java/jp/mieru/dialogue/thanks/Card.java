package jp.mieru.dialogue.thanks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.Nullable;

/**
 * A thank-you card.
 *
 * @param readAt when its receiver first opened it
 */
public record Card(
        UUID id,
        StaffId from,
        StaffId to,
        String text,
        Instant writtenAt,
        @Nullable Instant readAt) {
    /** The longest text, in characters (code points). */
    public static final int LONGEST = 400;

    private static final int MUCH = 160;

    /** The day on which it was written, in Japan. */
    public LocalDate writtenOn() {
        return LocalDate.ofInstant(writtenAt, Japan.ZONE);
    }

    /** Whether there is so much of it that it takes small letters to find room on a card of the size of a business card. */
    public boolean isLong() {
        return CodePoints.length(text) > MUCH || text.lines().count() > 5;
    }

    public boolean isRead() {
        return readAt != null;
    }
}
