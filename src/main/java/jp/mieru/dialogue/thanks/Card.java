package jp.mieru.dialogue.thanks;

import java.time.Instant;
import java.util.UUID;
import jp.mieru.access.StaffId;
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

    public boolean isRead() {
        return readAt != null;
    }
}
