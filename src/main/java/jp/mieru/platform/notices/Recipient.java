package jp.mieru.platform.notices;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told.
 *
 * @param account whose page it appears on
 * @param mail address for a mail as well, or null
 * @param language of the mail
 */
public record Recipient(UUID account, @Nullable String mail, Locale language) {
    /** A reader of Japanese. */
    public static Recipient of(UUID account, @Nullable String mail) {
        return new Recipient(account, mail, Locale.JAPANESE);
    }
}
