package jp.mieru.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the bare bytes of a file tell about its encoding. */
final class ByteCensus {

    private static final int ESCAPE = 0x1B;

    private final long[] zerosAt = new long[2];
    private long position;
    private boolean mark16;
    private boolean anyAbove0xDF;
    private boolean shifts;
    private int before;
    private int twoBefore;

    private ByteCensus() {}

    static ByteCensus of(Path file) throws IOException {
        ByteCensus census = new ByteCensus();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    census.take(buffer[i] & 0xFF);
                }
            }
        }
        return census;
    }

    private void take(int b) {
        if (b == 0) {
            zerosAt[(int) (position & 1)]++;
        }
        anyAbove0xDF |= b >= 0xE0;
        shifts |= twoBefore == ESCAPE && before == '$' && (b == 'B' || b == '@');
        mark16 |= position == 1 && ((before == 0xFF && b == 0xFE) || (before == 0xFE && b == 0xFF));
        twoBefore = before;
        before = b;
        position++;
    }

    long zeros() {
        return zerosAt[0] + zerosAt[1];
    }

    /** A byte order mark of UTF-16, or zeros mostly on the same side of each pair of bytes. */
    boolean looksLikeUtf16() {
        long most = Math.max(zerosAt[0], zerosAt[1]);
        return mark16 || (most > position / 40 && (zeros() - most) * 4 < most);
    }

    /** The escape sequence of ISO-2022-JP (JIS) that turns to kanji. */
    boolean shiftsLikeIso2022() {
        return shifts;
    }

    /** Any byte from 0xE0 up: text of EUC-JP has them, half-width kana of CP932 has not. */
    boolean anyAbove0xDF() {
        return anyAbove0xDF;
    }
}
