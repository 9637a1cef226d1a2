package jp.mieru.engagement.analysis;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import jp.mieru.engagement.scoring.CellFigures;
import jp.mieru.engagement.suppression.CellCounts;
import jp.mieru.engagement.suppression.CellMarks;
import jp.mieru.engagement.suppression.CellPoints;
import jp.mieru.engagement.suppression.CellVerdicts;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.engagement.suppression.TableSuppression;
import jp.mieru.engagement.suppression.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Which of a round's figures are hidden: each construct over all tables together, by its own numbers of people. What all
 * answered alike is hidden, for it tells of everybody. The same whatever is asked of the round: whoever lays several
 * pages, files and commands side by side learns no more. An index is shown where all its constructs are.
 */
public final class CellHiding {
    private static final int MOST_AT_ONCE = 4;

    private final CellFigures figures;
    private final int[][] parts;
    private final CellVerdicts[] constructs;

    private CellHiding(CellFigures figures) {
        this.figures = figures;
        this.parts = IntStream.range(0, figures.scoring().measures().size())
                .mapToObj(figures.scoring()::partsOf)
                .toArray(int[][]::new);
        this.constructs = new CellVerdicts[figures.scoring().constructs()];
    }

    /**
     * Decides for all figures, several constructs at once.
     *
     * @param threshold the fewest people behind a figure that is shown
     * @param done told how many constructs are done, by the thread that asks; whatever it throws ends the work
     */
    public static CellHiding of(CellFigures figures, int threshold, IntConsumer done) {
        var hiding = new CellHiding(figures);
        try (ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()))) {
            hiding.decideAll(threshold, new ExecutorCompletionService<>(threads), done, threads::shutdownNow);
        }
        return hiding;
    }

    private void decideAll(
            int threshold, ExecutorCompletionService<CellVerdicts> threads, IntConsumer done, Runnable stop) {
        for (int construct = 0; construct < constructs.length; construct++) {
            int one = construct;
            threads.submit(() -> constructs[one] = decide(one, threshold));
        }
        try {
            for (int ready = 1; ready <= constructs.length; ready++) {
                threads.take().get();
                done.accept(ready);
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            stop.run();
        }
    }

    /** Codes of the constructs, then of the indices, that were decided for. */
    public List<String> measures() {
        return figures.scoring().measures();
    }

    /** What becomes of a figure; of an index what becomes of the first of its constructs that is not shown. */
    public Verdict verdict(int slot, int column, int measure) {
        for (int construct : parts[measure]) {
            Verdict verdict = constructs[construct].verdict(slot, column);
            if (!verdict.shown()) {
                return verdict;
            }
        }
        return Verdict.SHOWN;
    }

    /** A figure as it may be shown, without how much answers differ. */
    public Figure figure(int slot, int column, int measure) {
        Verdict verdict = verdict(slot, column, measure);
        return verdict.shown()
                ? Figure.of(
                                figures.people(slot, column, measure),
                                figures.score(slot, column, measure),
                                Double.NaN,
                                verdict)
                        .weighing(figures.weight(slot, column, measure))
                : Figure.of(0, Double.NaN, Double.NaN, verdict);
    }

    private CellVerdicts decide(int construct, int threshold) {
        CellCounts counts = figures.counts(construct);
        CellMarks marks = figures.revealing(construct, counts);
        hiddenByQuestion(construct, marks);
        return tables(threshold).decide(counts, marks, figures.points(construct));
    }

    /**
     * A mean of questions' figures tells the figure of a question that hardly anybody answered: it is hidden where one of
     * them is by the lowest threshold. What nobody answered is not in the mean.
     */
    private void hiddenByQuestion(int construct, CellMarks marks) {
        List<CellCounts> questions = figures.countsOfMeans(construct);
        if (questions.size() == 1) {
            return;
        }
        for (CellCounts question : questions) {
            marks.markAll(tables(Suppression.LOWEST_THRESHOLD)
                    .decide(question, CellMarks.none(question))
                    .hidden());
        }
    }

    /** Decides for other figures than scores. */
    static CellVerdicts decide(CellCounts counts, CellMarks marks, @Nullable CellPoints points, int threshold) {
        return tables(threshold).decide(counts, marks, points);
    }

    private static TableSuppression tables(int threshold) {
        return new TableSuppression(threshold, TableSuppression.DEFAULT_WIDTH);
    }
}
