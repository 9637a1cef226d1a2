package jp.mieru.appraisal.handbooktext;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the handbook that was published.
 *
 * @param number from 1
 * @param changes what is new, in a sentence
 */
public record Edition(
        int number,
        String changes,
        Instant publishedAt,
        @Nullable UUID publishedBy) {
    /** Characters that the sentence may have. */
    public static final int CHANGES = 200;

    public String path() {
        return "/handbook/versions/" + number;
    }
}
