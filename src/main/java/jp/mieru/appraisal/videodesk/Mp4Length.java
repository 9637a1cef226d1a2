package jp.mieru.appraisal.videodesk;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** How long an mp4 is: the box {@code moov/mvhd} (ISO/IEC 14496-12, 8.2.2). */
final class Mp4Length {
    private static final int MOOV = 0x6D6F6F76;
    private static final int MVHD = 0x6D766864;
    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;
    private static final int MOST_BOXES = 10_000;
    private static final int MVHD_BYTES = 40;
    private static final double MILLIS = 1000;

    private Mp4Length() {}

    /** Milliseconds; 0 where it does not say. */
    static double of(FileChannel channel) throws IOException {
        return within(channel, 0, channel.size(), MOOV);
    }

    private static double within(FileChannel channel, long from, long until, int wanted) throws IOException {
        long at = from;
        for (int box = 0; box < MOST_BOXES && at + HEADER <= until; box++) {
            var head = FilmFormat.bytes(channel, at, LARGE_HEADER);
            if (head.remaining() < HEADER) {
                return 0;
            }
            long size = Integer.toUnsignedLong(head.getInt(0));
            int header = HEADER;
            if (size == 1 && head.remaining() == LARGE_HEADER) {
                size = head.getLong(HEADER);
                header = LARGE_HEADER;
            } else if (size == 0) {
                size = until - at;
            }
            if (size < header || size > until - at) {
                return 0;
            }
            if (head.getInt(Integer.BYTES) == wanted) {
                return wanted == MOOV ? within(channel, at + header, at + size, MVHD) : header(channel, at + header);
            }
            at += size;
        }
        return 0;
    }

    private static double header(FileChannel channel, long at) throws IOException {
        var box = FilmFormat.bytes(channel, at, MVHD_BYTES);
        if (box.remaining() < MVHD_BYTES) {
            return 0;
        }
        boolean wide = box.get(0) == 1;
        int place = wide ? 4 + 2 * Long.BYTES : 4 + 2 * Integer.BYTES;
        long scale = Integer.toUnsignedLong(box.getInt(place));
        double duration =
                wide ? box.getLong(place + Integer.BYTES) : Integer.toUnsignedLong(box.getInt(place + Integer.BYTES));
        return scale == 0 ? 0 : MILLIS * duration / scale;
    }
}
