package jp.mieru.engagement.results;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * A heat table of units by construct, the first row the unit or whole that the others are part of.
 *
 * @param wholeName what the whole is called
 * @param measures names of the constructs and indices
 * @param whole row of the whole
 * @param units rows of the units
 * @param rate response rate of the whole in percent, null where it is not known
 * @param threshold the fewest people behind a figure that is shown
 */
public record Overview(
        String wholeName,
        List<String> measures,
        HeatRow whole,
        List<HeatRow> units,
        @Nullable Double rate,
        int threshold) {

    static Overview of(RoundFigures figures, List<Integer> units, String wholeName, Locale locale, int threshold) {
        var asked = figures.asked(Forest.WHOLE);
        return new Overview(
                wholeName,
                figures.measures().stream()
                        .map(measure -> figures.name(measure, locale))
                        .toList(),
                HeatRow.of(figures, Forest.WHOLE, wholeName),
                units.stream().map(unit -> HeatRow.of(figures, unit, wholeName)).toList(),
                asked == null || asked == 0 ? null : 100.0 * figures.answered(Forest.WHOLE) / asked,
                threshold);
    }

    /**
     * The units that a page of the whole round begins with: for whoever reads all units those at the top, for others the
     * highest of their own.
     */
    static List<Integer> firstRows(RoundFigures figures, Set<Integer> readable) {
        return readable.size() == figures.units().size()
                ? figures.below(Forest.WHOLE)
                : readable.stream()
                        .filter(unit -> !readable.contains(figures.parent(unit)))
                        .sorted()
                        .toList();
    }

    /** All rows, the whole first. */
    public List<HeatRow> rows() {
        return Stream.concat(Stream.of(whole), units.stream()).toList();
    }
}
