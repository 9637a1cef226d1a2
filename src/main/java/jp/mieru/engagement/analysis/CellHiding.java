package jp.mieru.engagement.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import jp.mieru.engagement.scoring.CellFigures;
import jp.mieru.engagement.suppression.CellCounts;
import jp.mieru.engagement.suppression.CellMarks;
import jp.mieru.engagement.suppression.CellVerdicts;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.engagement.suppression.TableSuppression;
import jp.mieru.engagement.suppression.Verdict;

/**
 * Which of a round's figures are hidden: each construct over all tables together, by its own numbers of people. What all
 * answered alike is hidden, for it tells of everybody. The same whatever is asked of the round: whoever lays several
 * pages, files and commands side by side learns no more. An index is shown where all its constructs are.
 */
public final class CellHiding {
    private final CellFigures figures;
    private final List<CellVerdicts> constructs = new ArrayList<>();

    private CellHiding(CellFigures figures) {
        this.figures = figures;
    }

    /**
     * Decides for all figures.
     *
     * @param threshold the fewest people behind a figure that is shown
     * @param done told how many constructs are done
     */
    public static CellHiding of(CellFigures figures, int threshold, IntConsumer done) {
        var hiding = new CellHiding(figures);
        for (int construct = 0; construct < figures.scoring().constructs(); construct++) {
            hiding.constructs.add(hiding.decide(construct, threshold));
            done.accept(construct + 1);
        }
        return hiding;
    }

    /** What becomes of a figure; of an index what becomes of the first of its constructs that is not shown. */
    public Verdict verdict(int slot, int column, int measure) {
        return Arrays.stream(figures.scoring().partsOf(measure))
                .mapToObj(construct -> constructs.get(construct).verdict(slot, column))
                .filter(verdict -> !verdict.shown())
                .findFirst()
                .orElse(Verdict.SHOWN);
    }

    /** A figure as it may be shown. */
    public Figure figure(int slot, int column, int measure) {
        Verdict verdict = verdict(slot, column, measure);
        return verdict.shown()
                ? Figure.of(
                        figures.people(slot, column, measure),
                        figures.score(slot, column, measure),
                        figures.variance(slot, column, measure),
                        verdict)
                : Figure.of(0, Double.NaN, Double.NaN, verdict);
    }

    private CellVerdicts decide(int construct, int threshold) {
        CellCounts counts = figures.counts(construct);
        CellMarks marks = figures.revealing(construct, counts);
        hiddenByQuestion(construct, counts, marks);
        return decide(counts, marks, threshold);
    }

    /**
     * A mean of questions' figures tells the figure of a question that hardly anybody answered: it is hidden where one of
     * them is by the lowest threshold. What nobody answered is not in the mean.
     */
    private void hiddenByQuestion(int construct, CellCounts counts, CellMarks marks) {
        List<CellCounts> questions = figures.countsOfMeans(construct);
        if (questions.size() == 1) {
            return;
        }
        for (CellCounts question : questions) {
            CellVerdicts verdicts = decide(question, CellMarks.none(question), Suppression.LOWEST_THRESHOLD);
            for (int slot = 0; slot < counts.slots(); slot++) {
                int at = slot;
                IntStream.range(0, counts.columns())
                        .filter(column ->
                                verdicts.verdict(at, column) != Verdict.NO_ANSWERS && !verdicts.shown(at, column))
                        .forEach(column -> marks.mark(at, column));
            }
        }
    }

    /**
     * Decides by every threshold up to this one, from the lowest on. What a lower one hides stays hidden, so that tables
     * with different thresholds together tell no more than the one with the lowest.
     */
    static CellVerdicts decide(CellCounts counts, CellMarks marks, int threshold) {
        CellVerdicts verdicts = new TableSuppression(Suppression.LOWEST_THRESHOLD, TableSuppression.DEFAULT_WIDTH)
                .decide(counts, marks);
        for (int fewest = Suppression.LOWEST_THRESHOLD + 1; fewest <= threshold; fewest++) {
            verdicts = new TableSuppression(fewest, TableSuppression.DEFAULT_WIDTH).decide(counts, verdicts.hidden());
        }
        return verdicts;
    }
}
