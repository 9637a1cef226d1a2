package jp.mieru.appraisal.videodesk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** How long a WebM is: {@code Segment/Info/Duration} in units of {@code TimestampScale} (RFC 9559, 5.1.2). */
final class WebmLength {
    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549A966L;
    private static final long SCALE = 0x2AD7B1L;
    private static final long DURATION = 0x4489L;
    private static final long CLUSTER = 0x1F43B675L;
    private static final int MOST_ELEMENTS = 1_000;
    private static final int LONGEST_HEAD = 12;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final long USUAL_SCALE = 1_000_000;

    private final FileChannel channel;
    private double duration;
    private long scale = USUAL_SCALE;

    private WebmLength(FileChannel channel) {
        this.channel = channel;
    }

    /** Milliseconds; 0 where it does not say, as a recording of a browser does not. */
    static double of(FileChannel channel) throws IOException {
        var length = new WebmLength(channel);
        length.walk(0, channel.size(), SEGMENT);
        return length.duration * length.scale / NANOS_IN_MILLI;
    }

    /** @param into the element to go into; 0 within the innermost */
    private void walk(long from, long until, long into) throws IOException {
        long at = from;
        for (int element = 0; element < MOST_ELEMENTS && at < until; element++) {
            var head = FilmFormat.bytes(channel, at, LONGEST_HEAD);
            long id = number(head, false);
            long size = number(head, true);
            if (id < 0 || size < 0 || id == CLUSTER) {
                return;
            }
            long content = at + head.position();
            long end = Math.min(until, size == Long.MAX_VALUE ? until : content + size);
            if (into != 0 && id == into) {
                walk(content, end, into == SEGMENT ? INFO : 0);
                return;
            }
            if (id == SCALE) {
                scale = unsigned(content, size);
            } else if (id == DURATION) {
                var value = FilmFormat.bytes(channel, content, Double.BYTES);
                duration = value.remaining() < size
                        ? 0
                        : size == Float.BYTES ? value.getFloat(0) : size == Double.BYTES ? value.getDouble(0) : 0;
            }
            at = end;
        }
    }

    private long unsigned(long at, long size) throws IOException {
        var bytes = FilmFormat.bytes(channel, at, (int) Math.min(size, Long.BYTES));
        long value = 0;
        while (bytes.hasRemaining()) {
            value = value << Byte.SIZE | Byte.toUnsignedInt(bytes.get());
        }
        return value;
    }

    /** A number of variable length; -1 for none, the greatest for a size that is not known. */
    private static long number(ByteBuffer bytes, boolean size) {
        if (!bytes.hasRemaining()) {
            return -1;
        }
        int first = Byte.toUnsignedInt(bytes.get());
        int more = Integer.numberOfLeadingZeros(first) - (Integer.SIZE - Byte.SIZE);
        if (more >= (size ? Byte.SIZE : Integer.BYTES) || bytes.remaining() < more) {
            return -1;
        }
        long value = size ? first & (0x7F >> more) : first;
        boolean unknown = value == 0x7F >> more;
        for (int i = 0; i < more; i++) {
            int next = Byte.toUnsignedInt(bytes.get());
            unknown &= next == 0xFF;
            value = value << Byte.SIZE | next;
        }
        return size && unknown ? Long.MAX_VALUE : value;
    }
}
