package jp.mieru.engagement.suppression;

import java.util.List;
import jp.mieru.survey.Forest;

/** Decides which figures of a round are shown, over all its tables together: the tree of units by every attribute. */
public final class TableSuppression {
    /** How many people a hidden figure's number stays uncertain by, unless set otherwise. */
    public static final int DEFAULT_WIDTH = 3;

    private final Suppression byUnit;

    /**
     * @param threshold the fewest people behind a shown figure
     * @param width by how many people at least the number behind a hidden figure stays uncertain
     * @throws IllegalArgumentException if the threshold is below {@value Suppression#LOWEST_THRESHOLD} or the width below 1
     */
    public TableSuppression(int threshold, int width) {
        if (width < 1) {
            throw new IllegalArgumentException("width " + width);
        }
        this.byUnit = new Suppression(threshold);
    }

    /**
     * Decides for every figure.
     *
     * @param mustHide what has to be hidden in any case: figures that reveal what everybody answered, and whatever is
     *     hidden of the same people elsewhere
     */
    public CellVerdicts decide(CellCounts people, CellMarks mustHide) {
        CellMarks hidden = CellMarks.none(people).markAll(mustHide);
        int[] everybody = new int[people.slots()];
        for (int slot = 0; slot < everybody.length; slot++) {
            everybody[slot] = people.people(slot, 0);
        }
        Forest units = people.units();
        List<Verdict> verdicts = byUnit.decide(units, everybody);
        for (int slot = 0; slot < everybody.length; slot++) {
            for (int column = 0; column < people.columns(); column++) {
                if (column > 0 || !verdicts.get(slot).shown()) {
                    hidden.mark(slot, column);
                }
            }
        }
        return new CellVerdicts(people, hidden);
    }
}
