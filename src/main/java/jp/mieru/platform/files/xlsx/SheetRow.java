package jp.mieru.platform.files.xlsx;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param line its number in the sheet, 1 is the first
 * @param cells the text of its cells from column A to the last one with anything in it
 * @param odd the cells among them that hold no plain value
 */
public record SheetRow(long line, List<String> cells, List<OddCell> odd) {

    /** A cell that is no plain value: computed by a formula (the text is its last result), or an error like #N/A. */
    public record OddCell(int column, boolean formula) {}
}
