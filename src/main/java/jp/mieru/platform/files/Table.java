package jp.mieru.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;

/**
 * A file with a header and rows, read once from top to bottom while holding one row. Blank rows are passed over. A row
 * with a fault is not handed out; its faults are in {@link #faults}, which is complete only after the last row. A file
 * that cannot be read at all is a table without rows and with faults: reading never throws because of what is in a file.
 */
public final class Table implements Iterable<Row>, AutoCloseable {

    private static final int KEPT_OF_A_VALUE = 200;

    private final String fileName;
    private final Limits limits;
    private final CellCheck check;
    private final Faults faults;
    private final @Nullable RawRows rows;
    private Header header = Header.NONE;
    private boolean over;
    private int count;

    Table(String fileName, Limits limits, @Nullable RawRows rows) {
        this.fileName = fileName;
        this.limits = limits;
        this.rows = rows;
        check = new CellCheck(limits);
        faults = new Faults(limits.faults());
        over = rows == null;
    }

    /** The name of the file as its sender knows it. */
    public String fileName() {
        return fileName;
    }

    /** The names of the columns, trimmed; empty when the file could not be read. */
    public List<String> header() {
        return header.names();
    }

    /** The line of the header; 0 when there is none. */
    public long headerLine() {
        return header.line();
    }

    /** The faults found so far. Callers may add theirs. */
    public Faults faults() {
        return faults;
    }

    /** A fault of a column as a whole, placed at the header. */
    public Fault headerFault(String column, String reason, Object... args) {
        return Fault.ofCell(fileName, header.line(), column, "", reason, args);
    }

    /** The rows; to be gone through once. */
    @Override
    public Iterator<Row> iterator() {
        return new Rows();
    }

    @Override
    public void close() {
        if (rows != null) {
            try {
                rows.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void readHeader() {
        RawRow row = nextWithContent();
        if (row == null) {
            if (!faults.any()) {
                note(Trouble.ofRow(0, "", Reason.EMPTY));
            }
            return;
        }
        header = Header.of(row, limits);
        header.troubles().forEach(this::note);
        over = over || faults.any();
    }

    void note(Trouble trouble) {
        faults.add(new Fault(
                fileName,
                trouble.line(),
                name(trouble.column()),
                CodePoints.shorten(trouble.value(), KEPT_OF_A_VALUE),
                trouble.reason().key(),
                trouble.args()));
    }

    private String name(int column) {
        return column >= 0 && column < header.names().size() ? header.names().get(column) : "";
    }

    private @Nullable RawRow nextWithContent() {
        RawRow row = nextRaw();
        while (row != null && isBlank(row)) {
            row = nextRaw();
        }
        return row;
    }

    private @Nullable RawRow nextRaw() {
        if (over || rows == null) {
            return null;
        }
        try {
            return rows.next();
        } catch (UnreadableFile e) {
            note(e.trouble());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        over = true;
        return null;
    }

    private static boolean isBlank(RawRow row) {
        if (!row.troubles().isEmpty()) {
            return false;
        }
        for (String cell : row.cells()) {
            if (!Normal.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Row> checked(RawRow raw) {
        long before = faults.count();
        raw.troubles().forEach(this::note);
        List<String> cells = raw.cells();
        for (int i = 0; i < Math.min(cells.size(), header.names().size()); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                check.check(raw.line(), i, cell).ifPresent(this::note);
            }
        }
        checkSize(raw);
        return faults.count() > before ? Optional.empty() : Optional.of(new Row(this, raw.line(), fitted(cells)));
    }

    private void checkSize(RawRow raw) {
        int columns = header.names().size();
        List<String> cells = raw.cells();
        if (cells.size() < columns
                && rows != null
                && rows.rowsAreFull()
                && raw.troubles().isEmpty()) {
            note(Trouble.ofRow(raw.line(), "", Reason.ROW_SHORT, columns, cells.size()));
        }
        for (int i = columns; i < cells.size(); i++) {
            if (!Normal.isBlank(cells.get(i))) {
                note(Trouble.ofRow(raw.line(), cells.get(i), Reason.ROW_LONG, columns, i + 1));
                return;
            }
        }
    }

    private List<String> fitted(List<String> cells) {
        int columns = header.names().size();
        if (cells.size() == columns) {
            return cells;
        }
        List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
        while (fitted.size() < columns) {
            fitted.add("");
        }
        return fitted;
    }

    private final class Rows implements Iterator<Row> {

        private @Nullable Row ahead;

        @Override
        public boolean hasNext() {
            while (ahead == null && !over) {
                RawRow raw = nextWithContent();
                if (raw == null) {
                    over = true;
                } else if (++count > limits.rows()) {
                    note(Trouble.ofRow(raw.line(), "", Reason.TOO_MANY_ROWS, limits.rows()));
                    over = true;
                } else {
                    ahead = checked(raw).orElse(null);
                }
            }
            return ahead != null;
        }

        @Override
        public Row next() {
            if (!hasNext() || ahead == null) {
                throw new NoSuchElementException();
            }
            Row row = ahead;
            ahead = null;
            return row;
        }
    }
}
