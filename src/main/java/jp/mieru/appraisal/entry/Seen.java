package jp.mieru.appraisal.entry;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What a page knew of a field when it was made: the version, and a checksum of the text, by which a field that nobody touched is told
 * from one that was changed. Written {@code 3-1a2b3c4d}; version 0 is an empty field.
 */
public record Seen(int version, String checksum) {
    /** Of what stands in a field; null for nothing. */
    public static Seen of(@Nullable Entry entry) {
        return entry == null ? new Seen(0, sum("")) : new Seen(entry.version(), sum(entry.value()));
    }

    /** As it comes back from a page; one that nobody ever saw where it cannot be read. */
    public static Seen read(@Nullable String sent) {
        var parts = sent == null ? new String[0] : sent.split("-", 2);
        return parts.length == 2 && parts[0].matches("[0-9]{1,9}")
                ? new Seen(Integer.parseInt(parts[0]), parts[1])
                : new Seen(0, "");
    }

    /** Whether this text is what the page showed. */
    public boolean shows(String text) {
        return checksum.equals(sum(text));
    }

    private static String sum(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    @Override
    public String toString() {
        return version + "-" + checksum;
    }
}
