package jp.mieru.dialogue.notes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.dialogue.interview.Side;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to do after an interview.
 *
 * @param owner which side does it
 * @param dueOn until when
 * @param doneAt when it was done, null until then
 */
public record FollowUp(
        UUID id,
        String text,
        Side owner,
        LocalDate dueOn,
        @Nullable Instant doneAt) {
    /** The longest text, in characters (code points). */
    public static final int LONGEST = 200;
}
