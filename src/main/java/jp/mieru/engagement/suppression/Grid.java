package jp.mieru.engagement.suppression;

import java.util.Arrays;

/**
 * All tables of a round as one grid of cells: besides the figures that are published there is, for each attribute, a column
 * of those whose value is not known, and for each unit with units within it a row of those directly in it.
 *
 * <p>For each attribute (a <em>plane</em>) the cells are the arcs of a network: people come from the top down the tree of
 * totals to a row that has none within it, and go up again in the columns of the attribute. All that is not known to
 * somebody who knows some of the arcs are circulations over the other ones.
 */
final class Grid {
    static final int NONE = -1;
    private static final int[] NOTHING = {};

    private final int slots;
    private final int columns;
    private final int[] published;
    private final int[] planes;
    private final int[] firsts;
    private final int[] parents;
    private final int[][] within;

    Grid(CellCounts counts) {
        int attributes = Math.max(1, counts.attributes());
        this.slots = counts.slots();
        this.columns = counts.columns() + attributes;
        this.published = new int[columns];
        this.planes = new int[columns];
        this.firsts = new int[attributes + 1];
        this.parents = new int[2 * slots];
        this.within = new int[2 * slots][];
        layColumns(counts);
        layRows(counts.units().children());
    }

    private void layColumns(CellCounts counts) {
        planes[0] = NONE;
        int at = 1;
        for (int plane = 0; plane < planes(); plane++) {
            firsts[plane] = at;
            int values = plane < counts.attributes() ? counts.values(plane) : 0;
            for (int value = 0; value <= values; value++) {
                planes[at] = plane;
                published[at++] = value < values ? counts.firstColumn(plane) + value : NONE;
            }
        }
        firsts[planes()] = at;
    }

    private void layRows(int[][] children) {
        parents[whole()] = NONE;
        for (int slot = 0; slot < slots; slot++) {
            int size = children[slot].length;
            within[slot] = size == 0 ? NOTHING : Arrays.copyOf(children[slot], size + 1);
            if (size > 0) {
                within[slot][size] = slots + slot;
            }
            within[slots + slot] = NOTHING;
            parents[slots + slot] = slot;
            for (int child : children[slot]) {
                parents[child] = slot;
            }
        }
    }

    int cells() {
        return 2 * slots * columns;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return 2 * slots;
    }

    int cell(int row, int column) {
        return row * columns + column;
    }

    int row(int cell) {
        return cell / columns;
    }

    int column(int cell) {
        return cell % columns;
    }

    int slots() {
        return slots;
    }

    /** The published column that a column of the grid is, {@link #NONE} if it is of those not known. */
    int publishedColumn(int column) {
        return published[column];
    }

    /** The column of the cell's figure among the published ones, {@link #NONE} if it is never published. */
    int published(int cell) {
        return row(cell) < slots ? published[column(cell)] : NONE;
    }

    boolean isTotal(int cell) {
        return column(cell) == 0;
    }

    int planes() {
        return firsts.length - 1;
    }

    /** The plane of the cell; totals are in all, and are said to be in the first. */
    int plane(int cell) {
        return Math.max(0, planes[column(cell)]);
    }

    int first(int plane) {
        return firsts[plane];
    }

    int end(int plane) {
        return firsts[plane + 1];
    }

    int whole() {
        return slots - 1;
    }

    /** The row around, {@link #NONE} around the whole. */
    int parent(int row) {
        return parents[row];
    }

    /** The rows directly within, the last of them of those directly in the unit. */
    int[] within(int row) {
        return within[row];
    }

    boolean isLowest(int row) {
        return within[row].length == 0;
    }

    /** How many places there are between which the cells lie; a place has the number of a cell, or is the top. */
    int places() {
        return cells() + 1;
    }

    /** Where the columns of the whole meet its total. */
    int top() {
        return cells();
    }

    /** Where a row that has none within it passes on what came down. */
    int turn(int row) {
        return cell(row, 0);
    }

    boolean isTurn(int place) {
        return place != top() && column(place) == 0 && isLowest(row(place));
    }

    /** The place that a step starts from. */
    int before(int step) {
        int cell = Adjacent.cell(step);
        return Adjacent.grows(step) ? tail(cell) : head(cell);
    }

    /** The place that a step leads to. */
    int after(int step) {
        return before(Adjacent.reverse(step));
    }

    /** The place the cell's people come from. */
    private int tail(int cell) {
        int row = row(cell);
        if (isTotal(cell)) {
            return row == whole() ? top() : cell(parents[row], 0);
        }
        return isLowest(row) ? turn(row) : cell;
    }

    /** The place the cell's people go to. */
    private int head(int cell) {
        int row = row(cell);
        if (isTotal(cell)) {
            return cell;
        }
        return row == whole() ? top() : cell(parents[row], column(cell));
    }
}
