package jp.mieru.engagement.suppression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which figures of a round are shown, over all its tables together: the tree of units by every attribute. The
 * figures are numbers of people and whatever adds up over people, such as scores.
 *
 * <p>A figure is hidden that has fewer people behind it than a threshold, or that has to be for another reason; and as few
 * others as can be found, so that with everything that is shown (complementary suppression, Handbook on Statistical
 * Disclosure Control 4–5), and known to whoever knows of which kinds there is nobody,
 *
 * <ul>
 *   <li>behind everything that can be worked out by adding and subtracting stand at least as many people as the threshold:
 *       behind each hidden figure there could be that many;
 *   <li>the least and the most number of people that can be behind a hidden figure are the width apart;
 *   <li>the least and the most that the answers behind it can add up to are one person's whole scale apart, even for those
 *       who know how many people there are in every figure, hidden ones too.
 * </ul>
 *
 * The same goes for the few whose value of an attribute is not known, and for the few who are directly in a unit that has
 * units within it, though no figure is ever published of them. Whatever the threshold, what a lower one hides is hidden,
 * so that tables of several thresholds together tell no more than the one with the lowest.
 */
public final class TableSuppression {
    /**
     * By how many people the number behind a hidden figure stays uncertain, unless set otherwise: so many as with the lowest
     * threshold, five, are left between one and four people when two hidden units have it together. More would hide
     * figures for a number that response rates tell anyway; less would leave those who know of one or two people nothing
     * to wonder about.
     */
    public static final int DEFAULT_WIDTH = 3;

    private final int threshold;
    private final int width;

    /**
     * @param threshold the fewest people behind a shown figure
     * @param width by how many people at least the number behind a hidden figure stays uncertain
     * @throws IllegalArgumentException if the threshold is below {@value Suppression#LOWEST_THRESHOLD} or the width below 1
     */
    public TableSuppression(int threshold, int width) {
        if (threshold < Suppression.LOWEST_THRESHOLD || width < 1) {
            throw new IllegalArgumentException("threshold " + threshold + ", width " + width);
        }
        this.threshold = threshold;
        this.width = width;
    }

    /**
     * Decides for figures whose answers have no ends, and for numbers of people.
     *
     * @param mustHide what has to be hidden in any case: figures that reveal what everybody answered, and whatever is
     *     hidden of the same people elsewhere; the same whatever the threshold
     */
    public CellVerdicts decide(CellCounts people, CellMarks mustHide) {
        return decide(people, mustHide, null);
    }

    /**
     * Decides for figures whose answers have a lowest and a highest.
     *
     * @param mustHide as without points
     * @param points what the answers add up to; null where they have no ends
     */
    public CellVerdicts decide(CellCounts people, CellMarks mustHide, @Nullable CellPoints points) {
        var grid = new Grid(people);
        double[] counts = Amounts.of(grid, people::people);
        Room ofPeople = Room.ofPeople(counts);
        List<Room> rooms = points == null ? List.of(ofPeople) : List.of(ofPeople, ofPoints(grid, people, points));
        var hiding = new CellHiding(grid, counts, new Guard(grid, counts, rooms, width), mustHide);
        return new CellVerdicts(people, hideFrom(hiding).hidden(people));
    }

    private static Room ofPoints(Grid grid, CellCounts people, CellPoints points) {
        return Room.ofPoints(
                Amounts.of(grid, points::points),
                Amounts.of(grid, (slot, column) -> points.most(slot, column, people.people(slot, column))));
    }

    /** Begins with the usual threshold, for which least is hidden, and goes up or down from there step by step. */
    private CellHiding hideFrom(CellHiding hiding) {
        hiding.raise(Suppression.DEFAULT_THRESHOLD);
        for (int fewest = Suppression.DEFAULT_THRESHOLD; fewest < threshold; fewest++) {
            hiding.raise(fewest + 1);
        }
        for (int fewest = Suppression.DEFAULT_THRESHOLD; fewest > threshold; fewest--) {
            hiding.lower(fewest - 1);
        }
        return hiding;
    }
}
