package jp.mieru.engagement.results;

import java.util.List;
import java.util.Locale;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * A unit's row in a heat table.
 *
 * @param code of the unit, or null for the whole
 * @param name of the unit
 * @param asked people asked, where known
 * @param answered people who answered
 * @param cells one for each construct and index
 */
public record HeatRow(
        @Nullable String code, String name, @Nullable Integer asked, int answered, List<Cell> cells) {
    private static final double POINTS_A_STEP = 4;

    /** How many points of difference one step of colour stands for. */
    public static int pointsAStep() {
        return (int) POINTS_A_STEP;
    }

    /**
     * A figure with its colour.
     *
     * @param score the score as text, null where it is hidden
     * @param verdict why it is hidden
     * @param step how far from the whole, −3 to 3
     */
    public record Cell(@Nullable String score, Verdict verdict, int step) {}

    static HeatRow of(RoundFigures figures, int unit, String wholeName) {
        boolean whole = unit == Forest.WHOLE;
        return new HeatRow(
                whole ? null : figures.units().unit(unit).code(),
                whole ? wholeName : figures.units().unit(unit).name(),
                figures.asked(unit),
                figures.answered(unit),
                figures.measures().stream()
                        .map(measure -> cell(figures.figure(unit, measure), figures.figure(Forest.WHOLE, measure)))
                        .toList());
    }

    private static Cell cell(Figure figure, Figure whole) {
        Double score = figure.score();
        Double compared = whole.score();
        int step = score == null || compared == null ? 0 : (int) Math.round((score - compared) / POINTS_A_STEP);
        return new Cell(score == null ? null : points(score), figure.verdict(), step);
    }

    /** A score in whole points. */
    static String points(double score) {
        return String.format(Locale.ROOT, "%.0f", score);
    }
}
