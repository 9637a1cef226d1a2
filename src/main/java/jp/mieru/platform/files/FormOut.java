package jp.mieru.platform.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.mieru.platform.files.xlsx.CellText;
import jp.mieru.platform.text.CodePoints;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes forms that offices print and fill in: A4 landscape, as wide as the page; a title, what it is about, a table with
 * lines around its cells, notes below. Strings become text cells, so that nothing but the total is a formula.
 */
public final class FormOut implements Closeable {
    private static final int LONGEST_NAME = 31;
    private static final double LINE = 17;
    private static final String SHADE = "E8F1FE";

    private final Workbook workbook;
    private final Set<String> names = new HashSet<>();
    private @Nullable Worksheet sheet;
    private int[] widths = {};
    private int row;
    private int head;

    /** A workbook written to a stream, which stays open: it belongs to who opened it. */
    public FormOut(OutputStream out) {
        workbook = new Workbook(out, "Mieru", "1.0");
        workbook.setGlobalDefaultFont("Yu Gothic", 10.5);
    }

    /**
     * Begins a form on a sheet of its own.
     *
     * @param name cut to what Excel allows, and numbered where it comes twice
     * @param columns widths in half-width characters
     */
    public FormOut form(String name, int... columns) throws IOException {
        finishSheet();
        var begun = workbook.newWorksheet(free(name));
        sheet = begun;
        widths = columns.clone();
        row = 0;
        for (int i = 0; i < widths.length; i++) {
            begun.width(i, widths[i]);
        }
        begun.pageOrientation("landscape");
        begun.paperSize(PaperSize.A4_PAPER);
        begun.fitToWidth((short) 1);
        begun.fitToHeight((short) 0);
        return this;
    }

    /** A line across the form, the title of it. */
    public FormOut title(String text) {
        put(row, 0, text);
        current().range(row, 0, row, widths.length - 1).merge();
        current()
                .style(row, 0)
                .bold()
                .fontSize(16)
                .horizontalAlignment("center")
                .set();
        current().rowHeight(row, 2 * LINE);
        row++;
        return this;
    }

    /** What the form is about: its name, and what was filled in. */
    public FormOut fact(String label, String value) {
        put(row, 0, label);
        current().range(row, 0, row, 1).merge();
        current()
                .range(row, 0, row, 1)
                .style()
                .bold()
                .fillColor(SHADE)
                .borderStyle(BorderStyle.THIN)
                .set();
        put(row, 2, value);
        current().range(row, 2, row, 3).merge();
        current().range(row, 2, row, 3).style().borderStyle(BorderStyle.THIN).set();
        row++;
        return this;
    }

    /** The names of the columns; they come again on each page. */
    public FormOut head(List<String> columns) {
        row++;
        for (int i = 0; i < columns.size(); i++) {
            put(row, i, columns.get(i));
        }
        current()
                .range(row, 0, row, columns.size() - 1)
                .style()
                .bold()
                .fillColor(SHADE)
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        current().rowHeight(row, 2 * LINE);
        current().repeatRows(row);
        head = row++;
        return this;
    }

    /** A row of the table: strings and numbers, null for nothing. At least so many lines high. */
    public FormOut row(int least, @Nullable Object... cells) {
        int lines = least;
        for (int i = 0; i < cells.length; i++) {
            var cell = cells[i];
            if (cell instanceof Number number) {
                current().value(row, i, number);
            } else if (cell != null) {
                put(row, i, cell.toString());
                lines = Math.max(lines, lines(cell.toString(), widths[i]));
            }
        }
        current()
                .range(row, 0, row, cells.length - 1)
                .style()
                .borderStyle(BorderStyle.THIN)
                .verticalAlignment("top")
                .wrapText(true)
                .set();
        current().rowHeight(row, lines * LINE);
        keepText(cells);
        row++;
        return this;
    }

    /** Text that begins like a formula stays text when somebody edits its cell in Excel. */
    private void keepText(@Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof String text && Formulas.isOne(text)) {
                current().style(row, i).format("@").set();
            }
        }
    }

    /** Offers these in a column of the table so far; others may be written as well. None of them holds a comma. */
    public FormOut offer(int column, List<String> values) {
        return offer(column, '"' + String.join(",", values) + '"');
    }

    /** Offers what stands in the first column of another sheet below its title, so many lines; others may be written as well. */
    public FormOut offer(int column, String other, int count) {
        return offer(column, String.format(Locale.ROOT, "'%s'!$A$2:$A$%d", other, count + 1));
    }

    private FormOut offer(int column, String formula) {
        if (row > head + 1) {
            current()
                    .range(head + 1, column, row - 1, column)
                    .validateWithListByFormula(formula)
                    .showDropdown(true)
                    .allowBlank(true)
                    .showErrorMessage(false);
        }
        return this;
    }

    /** The total of a column, below the table. */
    public FormOut total(String label, int column) {
        put(row, 0, label);
        var letter = (char) ('A' + column);
        current().formula(row, column, String.format(Locale.ROOT, "SUM(%c%d:%c%d)", letter, head + 2, letter, row));
        current()
                .range(row, 0, row, widths.length - 1)
                .style()
                .bold()
                .borderStyle(BorderStyle.THIN)
                .set();
        row++;
        return this;
    }

    /** A line of text below. */
    public FormOut note(String text) {
        put(row, 0, text);
        row++;
        return this;
    }

    @Override
    public void close() throws IOException {
        finishSheet();
        workbook.finish();
    }

    private void put(int at, int column, String text) {
        if (!text.isEmpty()) {
            current().inlineString(at, column, CellText.escape(text));
        }
    }

    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (CodePoints.width(line) + width - 2) / Math.max(1, width - 1)))
                .sum();
    }

    private String free(String wanted) {
        var plain = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        for (int number = 1; ; number++) {
            var suffix = number == 1 ? "" : " (" + number + ")";
            var cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - suffix.length())) + suffix;
            if (!cut.isBlank() && names.add(cut.toLowerCase(Locale.ROOT))) {
                return cut;
            }
        }
    }

    private void finishSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
    }

    private Worksheet current() {
        if (sheet == null) {
            throw new IllegalStateException("no form begun");
        }
        return sheet;
    }
}
