package jp.mieru.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import jp.mieru.platform.text.CodePoints;
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
    private final Faults faults;
    private final @Nullable RawRows rows;
    private Header header = Header.NONE;
    private RowCheck rowCheck;
    private boolean over;
    private int count;
    private @Nullable RawRow behindHeader;

    Table(String fileName, Limits limits, @Nullable RawRows rows) {
        this.fileName = fileName;
        this.limits = limits;
        this.rows = rows;
        faults = new Faults(limits.faults());
        over = rows == null;
        rowCheck = new RowCheck(0, false, new CellCheck(limits));
    }

    /** The name of the file as its sender knows it. */
    public String fileName() {
        return fileName;
    }

    /** The names of the columns, trimmed; empty when the file could not be read. */
    public List<String> header() {
        return header.names();
    }

    /** What stands above the columns, one for each. */
    public List<Heading> headings() {
        return header.headings();
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

    /** The table of these rows with its header read; they are closed if that fails. */
    static Table begin(String fileName, Limits limits, RawRows rows, boolean foreign) {
        Table table = new Table(fileName, limits, rows);
        try {
            table.readHeader(foreign);
            return table;
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private void readHeader(boolean foreign) {
        RawRow row = nextWithContent();
        if (row == null) {
            if (!faults.any()) {
                note(Trouble.ofRow(0, "", Reason.EMPTY));
            }
            return;
        }
        header = foreign ? foreignHeader(row) : Header.of(row, limits);
        rowCheck = new RowCheck(header.names().size(), rows != null && rows.rowsAreFull(), rowCheck.cellCheck());
        header.troubles().forEach(this::note);
        over = over || faults.any();
    }

    private Header foreignHeader(RawRow row) {
        RawRow next = nextRaw();
        if (next != null && SecondHeading.is(row, next)) {
            return Header.foreign(row, next, limits);
        }
        behindHeader = next;
        return Header.foreign(row, null, limits);
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
        while (row != null && row.isBlank()) {
            row = nextRaw();
        }
        return row;
    }

    private @Nullable RawRow nextRaw() {
        RawRow waiting = behindHeader;
        behindHeader = null;
        return waiting != null ? waiting : readRaw();
    }

    private @Nullable RawRow readRaw() {
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

    private Optional<Row> checked(RawRow raw) {
        List<Trouble> troubles = rowCheck.check(raw);
        troubles.forEach(this::note);
        return troubles.isEmpty()
                ? Optional.of(new Row(this, raw.line(), rowCheck.fit(raw.cells())))
                : Optional.empty();
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
