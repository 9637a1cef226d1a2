package jp.mieru.platform.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox.
 *
 * @param body empty once a secret mail is on its way or given up
 * @param isSecret whether only the recipient may read the body
 * @param isDiscreet whether nobody may learn who gets it; the address is empty once it is on its way or given up
 * @param attempts how often it was tried
 * @param fault what the mail server said at the last try, if it refused
 * @param enclosure a file that goes with it; null once it is sent or given up
 */
public record Mail(
        UUID id,
        String recipient,
        String subject,
        String body,
        boolean isSecret,
        boolean isDiscreet,
        State state,
        int attempts,
        Instant writtenAt,
        @Nullable Instant sentAt,
        @Nullable String fault,
        @Nullable Enclosure enclosure) {

    /** Where it is on its way. */
    public enum State {
        WAITING,
        SENT,
        /** Given up after many tries. */
        FAILED,
        /** No mail server was configured when it was written. */
        KEPT
    }
}
