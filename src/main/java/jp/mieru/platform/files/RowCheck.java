package jp.mieru.platform.files;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.platform.text.Normal;

/** Whether a row fits the header and its cells hold nothing they may not. */
record RowCheck(int columns, boolean rowsAreFull, CellCheck cellCheck) {

    /** What is wrong with the row, that which was found while reading it first. */
    List<Trouble> check(RawRow row) {
        List<Trouble> troubles = new ArrayList<>(row.troubles());
        List<String> cells = row.cells();
        for (int i = 0; i < Math.min(cells.size(), columns); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                cellCheck.check(row.line(), i, cell).ifPresent(troubles::add);
            }
        }
        checkSize(row, troubles);
        return troubles;
    }

    /** The cells, as many as there are columns. */
    List<String> fit(List<String> cells) {
        if (cells.size() == columns) {
            return cells;
        }
        List<String> fitting = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
        while (fitting.size() < columns) {
            fitting.add("");
        }
        return fitting;
    }

    private void checkSize(RawRow row, List<Trouble> troubles) {
        int size = row.cells().size();
        if (size < columns && rowsAreFull && row.troubles().isEmpty()) {
            troubles.add(Trouble.ofRow(row.line(), "", Reason.ROW_SHORT, columns, size));
        }
        for (int i = columns; i < size; i++) {
            String extra = row.cells().get(i);
            if (!Normal.isBlank(extra)) {
                troubles.add(Trouble.ofRow(row.line(), extra, Reason.ROW_LONG, columns, i + 1));
                return;
            }
        }
    }
}
