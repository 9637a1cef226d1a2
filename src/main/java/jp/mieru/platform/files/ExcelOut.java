package jp.mieru.platform.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import jp.mieru.platform.files.xlsx.CellText;
import jp.mieru.platform.text.CodePoints;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes an Excel workbook row by row, holding a thousand rows at most. Strings become text cells, so that codes keep
 * their zeros and nothing is ever a formula; days become real dates, numbers real numbers. The header is marked, stays
 * in sight, can be filtered by and is repeated on each printed page. Columns are as wide as the first rows need.
 */
public final class ExcelOut implements Closeable {
    /** The media type of what is written. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int HELD = 1_000;
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_CHARS = 32_767;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, Month.MARCH, 1);

    private final Workbook workbook;
    private @Nullable Worksheet sheet;
    private String name = "";
    private List<String> header = List.of();
    private int[] widths = {};
    private int row;
    private int parts;

    /** A workbook written to a stream, which stays open: it belongs to who opened it. */
    public ExcelOut(OutputStream out) {
        workbook = new Workbook(out, "Mieru", "1.0");
    }

    /** Begins a sheet. Excel allows 31 characters for its name; longer ones are cut. */
    public ExcelOut sheet(String sheetName, List<String> columns) {
        name = sheetName;
        header = List.copyOf(columns);
        parts = 0;
        begin();
        return this;
    }

    /**
     * Writes a row: strings, days ({@link LocalDate}), moments ({@link LocalDateTime}), numbers, null for nothing; others
     * as their text. What is too much for one sheet goes on in the next.
     */
    public ExcelOut row(@Nullable Object... cells) {
        if (row == MOST_ROWS) {
            begin();
        }
        Worksheet current = current();
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            if (cell != null) {
                put(current, i, cell);
            }
        }
        row++;
        if (row % HELD == 0) {
            flush(current);
        }
        return this;
    }

    /** Writes the rest. Without any sheet there is an empty one, for Excel opens no workbook without. */
    @Override
    public void close() throws IOException {
        if (sheet == null) {
            sheet("1", List.of());
        }
        finishSheet();
        workbook.finish();
    }

    private void begin() {
        finishSheet();
        parts++;
        String suffix = parts == 1 ? "" : " (" + parts + ")";
        String cut = name.substring(0, Math.min(name.length(), 31 - suffix.length()));
        Worksheet begun = workbook.newWorksheet(cut + suffix);
        sheet = begun;
        row = 1;
        widths = new int[header.size()];
        Arrays.fill(widths, NARROWEST);
        for (int i = 0; i < header.size(); i++) {
            put(begun, 0, i, header.get(i));
        }
        if (!header.isEmpty()) {
            styleHeader(begun);
        }
    }

    private void styleHeader(Worksheet begun) {
        begun.range(0, 0, 0, header.size() - 1)
                .style()
                .bold()
                .fillColor("E8F1FE")
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        begun.freezePane(0, 1);
        begun.setAutoFilter(0, 0, header.size() - 1);
        begun.repeatRows(0);
        begun.pageOrientation("landscape");
        begun.paperSize(PaperSize.A4_PAPER);
        begun.fitToWidth((short) 1);
        begun.fitToHeight((short) 0);
    }

    private void put(Worksheet current, int column, Object cell) {
        if (cell instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
            current.value(row, column, day);
            current.style(row, column).format("yyyy/mm/dd").set();
            widen(column, 10);
        } else if (cell instanceof LocalDateTime moment && !moment.toLocalDate().isBefore(FIRST_DAY)) {
            current.value(row, column, moment);
            current.style(row, column).format("yyyy/mm/dd hh:mm").set();
            widen(column, 16);
        } else if (cell instanceof Number number) {
            current.value(row, column, number);
            widen(column, number.toString().length());
        } else {
            put(current, row, column, cell.toString());
        }
    }

    private void put(Worksheet current, int at, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        String fitting = text.length() > MOST_CHARS ? CodePoints.shorten(text, MOST_CHARS / 2) : text;
        current.inlineString(at, column, CellText.escape(fitting));
        if (row <= HELD) {
            widen(column, fitting.lines().mapToInt(CodePoints::width).max().orElse(0));
        }
    }

    private void widen(int column, int width) {
        if (column < widths.length) {
            widths[column] = Math.max(widths[column], Math.min(width, WIDEST));
        }
    }

    private void flush(Worksheet current) {
        try {
            if (row == HELD) {
                setWidths(current);
            }
            current.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finishSheet() {
        Worksheet current = sheet;
        if (current == null) {
            return;
        }
        try {
            if (row < HELD) {
                setWidths(current);
            }
            current.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void setWidths(Worksheet current) {
        for (int i = 0; i < widths.length; i++) {
            current.width(i, widths[i] + 2.0);
        }
    }

    private Worksheet current() {
        if (sheet == null) {
            throw new IllegalStateException("no sheet begun");
        }
        return sheet;
    }
}
