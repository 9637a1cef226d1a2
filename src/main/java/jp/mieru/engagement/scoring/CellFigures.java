package jp.mieru.engagement.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import jp.mieru.engagement.suppression.CellCounts;
import jp.mieru.engagement.suppression.CellMarks;
import jp.mieru.engagement.suppression.CellPoints;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of people, means and variances of all constructs and indices, for each unit with all units within it and each
 * value of each attribute. Nothing is hidden in it: it must not leave the analysis. Units are told by their slot, measures
 * by their place among those of the {@linkplain Scoring#measures() scoring}.
 */
public final class CellFigures {
    private final Scoring scoring;
    private final Forest units;
    private final Columns columns;
    private final List<CellSums> sums;
    private final double[] shifts;

    CellFigures(Scoring scoring, Forest units, Columns columns, List<CellSums> sums, double[] shifts) {
        this.scoring = scoring;
        this.units = units;
        this.columns = columns;
        this.sums = sums;
        this.shifts = shifts.clone();
    }

    public Scoring scoring() {
        return scoring;
    }

    public Columns columns() {
        return columns;
    }

    /** How many slots there are: the units, and last the whole. */
    public int slots() {
        return units.size() + 1;
    }

    /** How many people answered a question of the construct; of an index those of the construct that fewest answered. */
    public int people(int slot, int column, int measure) {
        return Arrays.stream(scoring.partsOf(measure))
                .map(construct -> sums.get(column).respondents(slot, construct))
                .min()
                .orElse(0);
    }

    /** The unrounded score, NaN where nobody answered. An index is the mean of its constructs' scores. */
    public double score(int slot, int column, int measure) {
        double sum = 0;
        int[] constructs = scoring.partsOf(measure);
        for (int construct : constructs) {
            sum += construct(sums.get(column), slot, construct);
        }
        return sum / constructs.length;
    }

    /**
     * Variance of the people's scores, such that it is the square of the score's standard error when divided by their
     * number; NaN where the method does not score people.
     */
    public double variance(int slot, int column, int measure) {
        int index = measure - scoring.constructs();
        int[] means = index < 0 ? scoring.meansOf(measure) : new int[] {scoring.means() + index};
        return means.length == 1 ? sums.get(column).variance(slot, means[0]) : Double.NaN;
    }

    /** How many people stand behind each figure of a construct. */
    public CellCounts counts(int construct) {
        return counts((slot, column) -> sums.get(column).respondents(slot, construct));
    }

    /** How many people stand behind each of the means that a construct is the mean of. */
    public List<CellCounts> countsOfMeans(int construct) {
        return IntStream.of(scoring.meansOf(construct))
                .mapToObj(mean -> counts((slot, column) -> sums.get(column).people(slot, mean)))
                .toList();
    }

    /**
     * What the scores behind each figure of a construct add up to, in parts of the highest; null where they have no ends,
     * or are no plain means over people.
     */
    public @Nullable CellPoints points(int construct) {
        int[] means = scoring.meansOf(construct);
        int whole = slots() - 1;
        if (means.length > 1
                || !scoring.isOutOfHundred(means[0])
                || sums.getFirst().isWeighted(whole, means[0])) {
            return null;
        }
        return (slot, column) -> {
            CellSums cell = sums.get(column);
            int people = cell.people(slot, means[0]);
            return people == 0 ? 0 : people * (shifts[means[0]] + cell.mean(slot, means[0])) / Scoring.HIGHEST;
        };
    }

    /** The figures of a construct that reveal what everybody answered, because all contributed the same. */
    public CellMarks revealing(int construct, CellCounts counts) {
        CellMarks marks = CellMarks.none(counts);
        int[] means = scoring.meansOf(construct);
        for (int slot = 0; slot < counts.slots(); slot++) {
            for (int column = 0; column < counts.columns(); column++) {
                CellSums cell = sums.get(column);
                int at = slot;
                if (counts.people(slot, column) > 0 && IntStream.of(means).allMatch(mean -> cell.alike(at, mean))) {
                    marks.mark(slot, column);
                }
            }
        }
        return marks;
    }

    private double construct(CellSums cell, int slot, int construct) {
        return IntStream.of(scoring.meansOf(construct))
                .filter(mean -> cell.people(slot, mean) > 0)
                .mapToDouble(mean -> shifts[mean] + cell.mean(slot, mean))
                .average()
                .orElse(Double.NaN);
    }

    private CellCounts counts(IntBinaryOperator people) {
        int[][] counts = new int[slots()][columns.size()];
        for (int slot = 0; slot < counts.length; slot++) {
            int at = slot;
            Arrays.setAll(counts[slot], column -> people.applyAsInt(at, column));
        }
        return new CellCounts(units, columns.sizes(), counts);
    }
}
