package jp.mieru.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.mieru.platform.text.CodePoints;

/**
 * The first sheet of a workbook as a form that people fill in: its rows wherever they stand, and what is merged.
 *
 * @param rows from top to bottom, blank ones left out
 * @param merged ranges of more than one cell
 */
public record FormSheet(List<FormRow> rows, List<Merged> merged) {
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final int KEPT_OF_A_VALUE = 200;
    private static final int LETTERS = 26;

    /**
     * A row.
     *
     * @param line its number in the sheet, 1 is the first
     * @param cells texts from column A on
     * @param odd by column (0 is A) what is wrong with a cell, whatever it means: key and arguments of a message
     */
    public record FormRow(long line, List<String> cells, Map<Integer, Wrong> odd) {
        /** The text of a cell, empty where there is none. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** A cell of this row as Excel calls it, F15. */
        public String place(int column) {
            return letters(column) + line;
        }

        /** A fault of a cell of this row. */
        public Fault fault(String file, int column, String heading, String reason, Object... args) {
            return Fault.ofCell(
                    file,
                    line,
                    heading + "（" + place(column) + "）",
                    CodePoints.shorten(cell(column), KEPT_OF_A_VALUE),
                    reason,
                    args);
        }
    }

    /** What is wrong with a cell. */
    public record Wrong(String reason, List<Object> args) {}

    /** A merged range; lines from 1, columns from 0. */
    public record Merged(int firstLine, int firstColumn, int lastLine, int lastColumn) {}

    /** Reads it; what keeps it from being read is noted, and the form is empty then. */
    public static FormSheet read(Path file, String name, Limits limits, Faults faults) {
        try {
            Tables.check(file, limits);
            if (FileKind.of(file) != FileKind.ZIP) {
                faults.add(Fault.ofFile(name, "platform.files.fault.only_excel"));
                return new FormSheet(List.of(), List.of());
            }
            try (XlsxRows rows = XlsxRows.open(file, null, limits)) {
                return read(rows, limits);
            }
        } catch (UnreadableFile e) {
            faults.add(Fault.ofFile(
                    name, e.trouble().reason().key(), e.trouble().args().toArray()));
            return new FormSheet(List.of(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormSheet read(XlsxRows from, Limits limits) throws IOException, UnreadableFile {
        var rows = new ArrayList<FormRow>();
        var check = new CellCheck(limits);
        for (RawRow row = from.next(); row != null; row = from.next()) {
            if (row.isBlank()) {
                continue;
            }
            if (rows.size() == limits.rows()) {
                throw new UnreadableFile(Reason.TOO_MANY_ROWS, limits.rows());
            }
            rows.add(new FormRow(row.line(), List.copyOf(row.cells()), odd(row, check)));
        }
        return new FormSheet(rows, from.merged().stream().map(FormSheet::range).toList());
    }

    /** Text that begins like a formula is text here: a workbook tells formulas apart, and people write such goals on the page too. */
    private static Map<Integer, Wrong> odd(RawRow row, CellCheck check) {
        var odd = new HashMap<Integer, Wrong>();
        for (int i = 0; i < row.cells().size(); i++) {
            check.check(row.line(), i, row.cells().get(i))
                    .filter(trouble -> trouble.reason() != Reason.FORMULA)
                    .ifPresent(trouble -> note(odd, trouble));
        }
        row.troubles().forEach(trouble -> note(odd, trouble));
        return odd;
    }

    private static void note(Map<Integer, Wrong> odd, Trouble trouble) {
        odd.putIfAbsent(trouble.column(), new Wrong(trouble.reason().key(), trouble.args()));
    }

    private static Merged range(String reference) {
        var found = RANGE.matcher(reference);
        return found.matches()
                ? new Merged(
                        Integer.parseInt(found.group(2)),
                        column(found.group(1)),
                        Integer.parseInt(found.group(4)),
                        column(found.group(3)))
                : new Merged(0, 0, 0, 0);
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (number, letter) -> number * LETTERS + letter - 'A' + 1) - 1;
    }

    /** The column as Excel calls it. */
    private static String letters(int column) {
        return column < LETTERS
                ? String.valueOf((char) ('A' + column))
                : letters(column / LETTERS - 1) + (char) ('A' + column % LETTERS);
    }
}
