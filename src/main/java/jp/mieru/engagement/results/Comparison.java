package jp.mieru.engagement.results;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * One construct or index of a unit beside those around it, as its page shows it.
 *
 * @param name of the construct or index
 * @param unit the unit's own figure
 * @param before what it was in the round before
 * @param around that of the unit around it
 * @param whole that of the whole
 */
public record Comparison(String name, Figure unit, Figure before, Figure around, Figure whole) {
    /** The whole, construct by construct; the units around it are itself. */
    static List<Comparison> ofWhole(RoundFigures figures, List<String> names, @Nullable LastTime lastTime) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> {
                    String measure = figures.measures().get(i);
                    Figure whole = figures.figure(Forest.WHOLE, measure);
                    Figure before = lastTime == null ? Figure.NONE : lastTime.whole(measure);
                    return new Comparison(names.get(i), whole, before, whole, whole);
                })
                .toList();
    }

    /** A score with one decimal, or null where it is hidden. */
    public static @Nullable String text(Figure figure) {
        Double score = figure.score();
        return score == null ? null : String.format(Locale.ROOT, "%.1f", score);
    }

    /** Difference between the unit and the whole in tenths of a point, taken before rounding; null where one is hidden. */
    public @Nullable Double difference() {
        return less(whole);
    }

    /** Difference from the round before in tenths of a point, taken before rounding; null where one is hidden or unknown. */
    public @Nullable Double change() {
        return less(before);
    }

    private @Nullable Double less(Figure other) {
        Double own = unit.score();
        Double compared = other.score();
        return own == null || compared == null ? null : Math.round(10 * (own - compared)) / 10.0;
    }

    /** Whether the unit's own figure is shown. */
    public boolean shown() {
        return unit.verdict() == Verdict.SHOWN;
    }
}
