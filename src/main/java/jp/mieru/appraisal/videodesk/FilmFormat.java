package jp.mieru.appraisal.videodesk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a film's file says of itself, told by its content.
 *
 * @param type media type
 * @param length milliseconds; 0 where the file does not say
 */
public record FilmFormat(String type, int length) {
    private static final int HEAD = 64;
    private static final int EBML = 0x1A45DFA3;
    private static final int BRAND = 4;

    /** Whether it is mp4 or WebM, and how long; nothing for anything else, QuickTime among it. */
    static Optional<FilmFormat> read(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var head = bytes(channel, 0, HEAD);
            if (head.remaining() >= 3 * BRAND
                    && "ftyp".equals(text(head, BRAND))
                    && !"qt  ".equals(text(head, 2 * BRAND))) {
                return Optional.of(new FilmFormat("video/mp4", length(Mp4Length.of(channel))));
            }
            if (head.remaining() > BRAND && head.getInt(0) == EBML && text(head).contains("webm")) {
                return Optional.of(new FilmFormat("video/webm", length(WebmLength.of(channel))));
            }
            return Optional.empty();
        }
    }

    /** Up to so many bytes from a place in the file. */
    static ByteBuffer bytes(FileChannel channel, long at, int most) throws IOException {
        var buffer = ByteBuffer.allocate(most);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) > 0) {
            continue;
        }
        return buffer.flip();
    }

    private static int length(double millis) {
        return millis > 0 && millis < Integer.MAX_VALUE ? (int) Math.round(millis) : 0;
    }

    private static String text(ByteBuffer head, int at) {
        return text(head).substring(at, at + BRAND);
    }

    private static String text(ByteBuffer head) {
        return StandardCharsets.ISO_8859_1.decode(head.duplicate()).toString();
    }
}
