package jp.mieru.access.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail as its hash sees it. The canonical form is the one of the database function
 * {@code access.audit_hash}: each part as its length in bytes, a colon and itself, or a hyphen for nothing.
 *
 * @param seq number of the row, 1 for the first, without gaps
 * @param at microseconds since 1970-01-01 UTC
 * @param hash what the row says its hash is
 */
record AuditEntry(
        long seq,
        long at,
        @Nullable String actor,
        @Nullable String actorName,
        String action,
        @Nullable String whose,
        String what,
        String source,
        byte[] hash) {

    /** The hash that the row must have after the one before it. */
    byte[] hashAfter(byte[] previous) {
        var form = new StringBuilder();
        part(form, HexFormat.of().formatHex(previous));
        part(form, Long.toString(seq));
        part(form, Long.toString(at));
        part(form, actor);
        part(form, actorName);
        part(form, action);
        part(form, whose);
        part(form, what);
        part(form, source);
        return sha256(form.toString());
    }

    private static void part(StringBuilder form, @Nullable String value) {
        if (value == null) {
            form.append('-');
        } else {
            form.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value);
        }
        form.append('\n');
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
