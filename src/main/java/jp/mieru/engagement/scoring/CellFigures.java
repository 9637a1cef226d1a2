package jp.mieru.engagement.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import jp.mieru.engagement.suppression.CellCounts;
import jp.mieru.engagement.suppression.CellMarks;
import jp.mieru.engagement.suppression.CellPoints;
import jp.mieru.engagement.suppression.Suppression;
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

    public Forest units() {
        return units;
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

    /** What these people count for together in the score; the number of people unless some count for more than others. */
    public double weight(int slot, int column, int measure) {
        return Arrays.stream(scoring.partsOf(measure))
                .mapToDouble(construct -> weight(sums.get(column), slot, construct))
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
     * number; NaN where the method does not score people. That of an index goes by those who answered all its constructs,
     * and is not told where they are too few.
     */
    public double variance(int slot, int column, int measure) {
        int index = measure - scoring.constructs();
        CellSums cell = sums.get(column);
        if (index < 0) {
            int[] means = scoring.meansOf(measure);
            return means.length == 1 ? cell.variance(slot, means[0]) : Double.NaN;
        }
        int mean = scoring.means() + index;
        int complete = cell.people(slot, mean);
        return complete < Suppression.LOWEST_THRESHOLD
                ? Double.NaN
                : cell.variance(slot, mean) / complete * people(slot, column, measure);
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
     * or are no plain means over people. Who counts for more than others has as much more; on the average each has 1 at most.
     */
    public @Nullable CellPoints points(int construct) {
        int[] means = scoring.meansOf(construct);
        if (means.length > 1 || !scoring.isOutOfHundred(means[0])) {
            return null;
        }
        CellSums everybody = sums.getFirst();
        int mean = means[0];
        int people = everybody.people(slots() - 1, mean);
        double average = people == 0 ? 1 : everybody.weight(slots() - 1, mean) / people;
        return new WeightedPoints(sums, mean, shifts[mean], average);
    }

    /**
     * What the people behind each figure of a measure have contributed, with squares; null where the method does not score
     * people. Of an index those are counted who answered all its constructs.
     */
    public @Nullable Moments moments(int measure) {
        int index = measure - scoring.constructs();
        int[] means = index < 0 ? scoring.meansOf(measure) : new int[] {scoring.means() + index};
        CellSums everybody = sums.getFirst();
        if (means.length > 1 || everybody.people(slots() - 1, means[0]) == 0) {
            return null;
        }
        boolean bounded = IntStream.of(scoring.partsOf(measure))
                .flatMap(construct -> IntStream.of(scoring.meansOf(construct)))
                .allMatch(scoring::isOutOfHundred);
        return Moments.of(sums, means[0], slots() - 1, shifts[means[0]], bounded);
    }

    /** The figures of a construct that reveal what everybody answered, because all contributed the same. */
    public CellMarks revealing(int construct, CellCounts counts) {
        CellMarks marks = CellMarks.none(counts);
        int[] means = scoring.meansOf(construct);
        for (int slot = 0; slot < counts.slots(); slot++) {
            for (int column = 0; column < counts.columns(); column++) {
                CellSums cell = sums.get(column);
                int at = slot;
                if (counts.people(slot, column) > 0
                        && IntStream.of(means)
                                .filter(mean -> cell.people(at, mean) > 0)
                                .allMatch(mean -> cell.alike(at, mean))) {
                    marks.mark(slot, column);
                }
            }
        }
        return marks;
    }

    private double weight(CellSums cell, int slot, int construct) {
        int[] means = scoring.meansOf(construct);
        return means.length == 1 ? cell.weight(slot, means[0]) : cell.respondents(slot, construct);
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
