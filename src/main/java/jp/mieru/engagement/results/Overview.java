package jp.mieru.engagement.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.comparing.Gap;
import jp.mieru.engagement.statistics.Difference;
import jp.mieru.platform.web.Paging;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * A heat table of units by construct, the first row the whole that the others are part of.
 *
 * @param wholeName what the whole is called
 * @param codes codes of the constructs and indices
 * @param measures names of the constructs and indices
 * @param whole row of the whole
 * @param units rows of the units
 * @param order how the rows are ordered, and what else could be asked for
 * @param paging which of the rows these are
 * @param deeper whether there are more units than those right below
 * @param threshold the fewest people behind a figure that is shown
 */
public record Overview(
        String wholeName,
        List<String> codes,
        List<String> measures,
        HeatRow whole,
        List<HeatRow> units,
        HeatOrder order,
        Paging paging,
        boolean deeper,
        int threshold) {

    /**
     * @param units all units that can be listed, in the order of the tree
     * @param paging which of them are shown
     */
    static Overview of(
            RoundFigures figures,
            List<Integer> units,
            HeatOrder order,
            Paging paging,
            boolean deeper,
            String wholeName,
            Locale locale) {
        List<Integer> shown = order.sorted(units, figures).subList((int) paging.offset(), (int) paging.to());
        int least = units.stream()
                .mapToInt(unit -> figures.units().forest().depth(unit))
                .min()
                .orElse(0);
        List<Integer> rows =
                Stream.concat(Stream.of(Forest.WHOLE), shown.stream()).toList();
        List<Optional<Gap>> gaps = Gap.together(gaps(figures, rows));
        int width = figures.measures().size();
        List<HeatRow> made = IntStream.range(0, rows.size())
                .mapToObj(i -> row(
                        figures,
                        rows.get(i),
                        order.sort() == null && i > 0 ? figures.units().forest().depth(rows.get(i)) - least : 0,
                        wholeName,
                        gaps.subList(i * width, (i + 1) * width)))
                .toList();
        return new Overview(
                wholeName,
                figures.measures(),
                figures.measures().stream()
                        .map(measure -> figures.name(measure, locale))
                        .toList(),
                made.getFirst(),
                made.subList(1, made.size()),
                order,
                paging,
                deeper,
                figures.threshold());
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

    private static List<Gap.@Nullable Open> gaps(RoundFigures figures, List<Integer> rows) {
        List<Gap.@Nullable Open> gaps = new ArrayList<>();
        for (int unit : rows) {
            for (String measure : figures.measures()) {
                gaps.add(gap(figures.figure(unit, measure), figures.figure(Forest.WHOLE, measure)));
            }
        }
        return gaps;
    }

    private static Gap.@Nullable Open gap(Figure figure, Figure whole) {
        Double score = figure.score();
        Double compared = whole.score();
        return score == null || compared == null
                ? null
                : new Gap.Open(
                        score - compared,
                        figure.sample().flatMap(part -> whole.sample().flatMap(all -> Difference.ofPart(part, all))));
    }

    private static HeatRow row(RoundFigures figures, int unit, int depth, String wholeName, List<Optional<Gap>> gaps) {
        boolean whole = unit == Forest.WHOLE;
        return new HeatRow(
                whole ? null : figures.units().unit(unit).code(),
                whole ? wholeName : figures.units().unit(unit).name(),
                depth,
                figures.asked(unit),
                figures.answered(unit),
                IntStream.range(0, gaps.size())
                        .mapToObj(i ->
                                cell(figures.figure(unit, figures.measures().get(i)), gaps.get(i)))
                        .toList());
    }

    private static HeatRow.Cell cell(Figure figure, Optional<Gap> gap) {
        Double score = figure.score();
        return new HeatRow.Cell(score == null ? null : HeatRow.points(score), HeatRow.step(gap.orElse(null)));
    }
}
