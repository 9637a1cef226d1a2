package jp.mieru.engagement.suppression;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which figures of a round are shown. Why one is hidden is not told, for whoever knows which ones have too few people
 * behind them knows more of all others: a figure is {@linkplain Verdict#SHOWN shown}, {@linkplain Verdict#HIDDEN hidden},
 * or there is {@linkplain Verdict#NO_ANSWERS none}.
 */
public final class CellVerdicts {
    private final CellCounts counts;
    private final CellMarks hidden;
    private final int[] attributes;
    private final BitSet beside = new BitSet();

    CellVerdicts(CellCounts counts, CellMarks hidden) {
        this.counts = counts;
        this.hidden = hidden;
        this.attributes =
                IntStream.range(0, counts.columns()).map(counts::attribute).toArray();
        for (int slot = 0; slot < counts.slots(); slot++) {
            for (int column = 1; column < attributes.length; column++) {
                if (hidden.marked(slot, column)) {
                    beside.set(slot * counts.attributes() + attributes[column]);
                }
            }
        }
    }

    /**
     * What becomes of a figure. That nobody with a value of an attribute answered is told only where no other value of the
     * attribute is hidden in the unit.
     */
    public Verdict verdict(int slot, int column) {
        if (counts.people(slot, column) > 0) {
            return hidden.marked(slot, column) ? Verdict.HIDDEN : Verdict.SHOWN;
        }
        boolean anyBeside = column > 0 && beside.get(slot * counts.attributes() + attributes[column]);
        return anyBeside ? Verdict.HIDDEN : Verdict.NO_ANSWERS;
    }

    /** Whether the figure is shown. */
    public boolean shown(int slot, int column) {
        return verdict(slot, column).shown();
    }

    /** The verdicts of one column: for each unit, and last for the whole. */
    public List<Verdict> column(int column) {
        return IntStream.range(0, counts.slots())
                .mapToObj(slot -> verdict(slot, column))
                .toList();
    }

    /** All that is hidden, to be hidden elsewhere too. */
    public CellMarks hidden() {
        return CellMarks.none(counts).markAll(hidden);
    }
}
