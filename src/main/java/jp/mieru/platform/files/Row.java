package jp.mieru.platform.files;

import java.util.Collections;
import java.util.List;

/** A row of a {@link Table} with a cell for each column of its header, exactly as the file has them. */
public final class Row {

    private final Table table;
    private final long line;
    private final List<String> cells;

    Row(Table table, long line, List<String> cells) {
        this.table = table;
        this.line = line;
        this.cells = cells;
    }

    /** The line of the file, or the row of the sheet, on which it begins; 1 is the first. */
    public long line() {
        return line;
    }

    /** The cell in a column, counted from 0; empty when nothing stands there. Not trimmed. */
    public String cell(int column) {
        return cells.get(column);
    }

    /** All cells in the order of the header. */
    public List<String> cells() {
        return Collections.unmodifiableList(cells);
    }

    /** A fault of the cell in a column. */
    public Fault fault(int column, String reason, Object... args) {
        return Fault.ofCell(table.fileName(), line, table.header().get(column), cells.get(column), reason, args);
    }

    /** Refuses a code in a column that would run as a formula: whole files of answers count as free text. */
    public void requireNoFormula(int column, String code) {
        if (Formulas.isOne(code)) {
            table.faults().add(fault(column, Reason.FORMULA.key()));
        }
    }

    /** A fault of the row as a whole. */
    public Fault fault(String reason, Object... args) {
        return Fault.ofLine(table.fileName(), line, reason, args);
    }
}
