package jp.mieru.engagement.suppression;

import java.util.BitSet;

/** Some of the figures of a round: units by columns, as in {@link CellCounts}. */
public final class CellMarks {
    private final int columns;
    private final BitSet marks = new BitSet();

    private CellMarks(int columns) {
        this.columns = columns;
    }

    /** No mark in a table of these counts. */
    public static CellMarks none(CellCounts counts) {
        return new CellMarks(counts.columns());
    }

    /** Marks a figure. */
    public CellMarks mark(int slot, int column) {
        marks.set(slot * columns + column);
        return this;
    }

    /** Marks all that the other has marked. */
    public CellMarks markAll(CellMarks other) {
        marks.or(other.marks);
        return this;
    }

    /** Whether the figure is marked. */
    public boolean marked(int slot, int column) {
        return marks.get(slot * columns + column);
    }

    /** How many figures are marked. */
    public int size() {
        return marks.cardinality();
    }
}
