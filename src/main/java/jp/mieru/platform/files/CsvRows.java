package jp.mieru.platform.files;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of text separated by commas or another sign (RFC 4180; LF, CRLF or CR). An own reader because the libraries read over a quote that is
 * never closed and cannot go on after a wrong one, while here each fault is located and the rest is still read. Holds one
 * row at a time; of a cell that is too long only as much as shows that it is.
 */
final class CsvRows implements RawRows {

    private static final int END = -1;

    private final Reader in;
    private final Limits limits;
    private final char separator;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;
    private long line = 1;

    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private List<Trouble> troubles = List.of();

    CsvRows(Reader in, Limits limits, char separator) {
        this.separator = separator;
        this.in = in;
        this.limits = limits;
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFile {
        if (peek() == END) {
            return null;
        }
        long first = line;
        cells = new ArrayList<>(cells.size());
        troubles = List.of();
        boolean more = true;
        while (more) {
            more = readCell();
        }
        return new RawRow(first, cells, troubles);
    }

    @Override
    public boolean rowsAreFull() {
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Reads a cell and what ends it; false when that was the end of the row. */
    private boolean readCell() throws IOException, UnreadableFile {
        cell.setLength(0);
        int c = peek() == '"' ? readQuoted() : readPlain();
        if (cells.size() <= limits.columns()) {
            cells.add(cell.toString());
        }
        if (c == '\r' && peek() == '\n') {
            at++;
        }
        if (c == '\r' || c == '\n') {
            line++;
        }
        return c == separator;
    }

    /** Reads up to a separator or the end of the line and gives that. */
    private int readPlain() throws IOException {
        int c = read();
        while (c != separator && c != '\n' && c != '\r' && c != END) {
            append(c);
            c = read();
        }
        return c;
    }

    private int readQuoted() throws IOException, UnreadableFile {
        long opened = line;
        at++;
        while (true) {
            int c = read();
            if (c == END) {
                throw new UnreadableFile(Trouble.ofCell(opened, cells.size(), cell.toString(), Reason.QUOTE_OPEN));
            }
            if (c == '"' && peek() != '"') {
                return afterQuote(opened);
            }
            if (c == '"') {
                at++;
            }
            if (c == '\n' || (c == '\r' && peek() != '\n')) {
                line++;
            }
            append(c);
        }
    }

    private int afterQuote(long opened) throws IOException {
        int c = peek();
        if (c != separator && c != '\n' && c != '\r' && c != END) {
            trouble(Trouble.ofCell(opened, cells.size(), cell.toString(), Reason.QUOTE_TEXT_AFTER));
        }
        return readPlain();
    }

    private void trouble(Trouble trouble) {
        if (troubles.isEmpty()) {
            troubles = new ArrayList<>();
        }
        troubles.add(trouble);
    }

    private void append(int c) {
        if (cell.length() <= 2 * limits.cellLength()) {
            cell.append((char) c);
        }
    }

    private int read() throws IOException {
        int c = peek();
        at++;
        return c;
    }

    private int peek() throws IOException {
        if (at >= filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return filled == 0 ? END : buffer[at];
    }
}
