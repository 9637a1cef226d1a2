package jp.mieru.platform.files.xlsx;

import java.io.IOException;
import java.io.InputStream;
import jp.mieru.platform.files.xlsx.XlsxRefused.Why;

/**
 * The unpacked XML of a part, stopped as soon as it is more than it may be: in all, against its packed size, or in one
 * piece between two marks (which a parser would hold in memory). Document types and CDATA, which no spreadsheet writes,
 * are refused here, before the parser sees them.
 */
final class GuardedStream extends InputStream {

    /** More than this between two {@code <} is no cell. */
    private static final int LONGEST_PIECE = 4 << 20;
    /** Sheets of blank cells reach about 60. */
    private static final long MOST_TIMES_PACKED = 250;

    private static final long ALWAYS_ALLOWED = 10 << 20;

    /** Carries a refusal through the parser. */
    static final class Stop extends IOException {

        private static final long serialVersionUID = 1L;

        private final Why why;

        Stop(Why why) {
            super(why.name());
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    private final InputStream in;
    private final Budget budget;
    private final long allowed;
    private long read;
    private int piece;
    private int before;
    private int twoBefore;

    GuardedStream(InputStream in, long packed, Budget budget) {
        this.in = in;
        this.budget = budget;
        allowed = Math.max(ALWAYS_ALLOWED, packed * MOST_TIMES_PACKED);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count > 0) {
            read += count;
            if (read > allowed || !budget.take(count)) {
                throw new Stop(Why.TOO_LARGE);
            }
            look(bytes, offset, offset + count);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void look(byte[] bytes, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            int b = bytes[i];
            if (b == '<') {
                piece = 0;
            } else if (++piece > LONGEST_PIECE || b == 0) {
                throw new Stop(Why.BROKEN);
            } else if (before == '!' && twoBefore == '<' && (b == 'D' || b == '[')) {
                throw new Stop(b == 'D' ? Why.UNSAFE : Why.BROKEN);
            }
            twoBefore = before;
            before = b;
        }
    }

    /** What all parts of a workbook together may still unpack to. */
    static final class Budget {

        private long left;

        Budget(long bytes) {
            left = bytes;
        }

        boolean take(int bytes) {
            left -= bytes;
            return left >= 0;
        }
    }
}
