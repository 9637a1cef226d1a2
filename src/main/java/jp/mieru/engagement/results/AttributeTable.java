package jp.mieru.engagement.results;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mieru.engagement.analysis.Breakdown;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.comparing.Gap;
import jp.mieru.engagement.statistics.Difference;
import jp.mieru.platform.statistics.Interval;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A unit's figures by the values of one attribute, coloured by the distance to the unit.
 *
 * @param name of the attribute
 * @param rows one for each value that may be shown at all
 */
public record AttributeTable(String name, List<Row> rows) {
    /**
     * A value.
     *
     * @param people how many stand behind its figures, as text: one number, or from the fewest to the most
     */
    public record Row(String value, String people, List<Cell> cells) {}

    /**
     * A figure.
     *
     * @param score in whole points, null where it is hidden
     * @param margin half the width of its interval in whole points, null where there is none
     */
    public record Cell(@Nullable String score, @Nullable String margin, int step) {}

    /** All attributes of which anything is shown. */
    static List<AttributeTable> of(
            RoundFigures figures, int unit, Breakdown breakdown, MessageSource messages, Locale locale) {
        List<AttributeTable> tables = new ArrayList<>();
        for (int attribute = 0; attribute < breakdown.attributes().size(); attribute++) {
            var table = of(figures, unit, breakdown, attribute, messages, locale);
            if (!table.rows.isEmpty()) {
                tables.add(table);
            }
        }
        return tables;
    }

    /** Names of the attributes with so many values that there are no figures by them. */
    static List<String> leftOut(RoundFigures figures, MessageSource messages, Locale locale) {
        return figures.questionnaire().attributes().stream()
                .filter(name -> !figures.columns().attributes().contains(name))
                .map(name -> text(messages, "survey.attribute." + name, name, locale))
                .toList();
    }

    private static AttributeTable of(
            RoundFigures figures, int unit, Breakdown breakdown, int attribute, MessageSource messages, Locale locale) {
        String name = breakdown.attributes().get(attribute);
        String key = "survey.attribute." + name;
        List<String> values = breakdown.values(attribute);
        int[] shown = IntStream.range(0, values.size())
                .filter(value -> figures.measures().stream()
                        .anyMatch(measure ->
                                breakdown.figure(attribute, value, measure).shown()))
                .toArray();
        List<Gap.@Nullable Open> open = new ArrayList<>();
        for (int value : shown) {
            figures.measures()
                    .forEach(measure ->
                            open.add(gap(breakdown.figure(attribute, value, measure), figures.figure(unit, measure))));
        }
        List<Optional<Gap>> gaps = Gap.together(open);
        int width = figures.measures().size();
        return new AttributeTable(
                text(messages, key, name, locale),
                IntStream.range(0, shown.length)
                        .mapToObj(i -> row(
                                figures,
                                breakdown,
                                attribute,
                                shown[i],
                                text(messages, key + "." + values.get(shown[i]), values.get(shown[i]), locale),
                                gaps.subList(i * width, (i + 1) * width)))
                        .toList());
    }

    private static Row row(
            RoundFigures figures,
            Breakdown breakdown,
            int attribute,
            int value,
            String label,
            List<Optional<Gap>> gaps) {
        IntSummaryStatistics people = figures.measures().stream()
                .map(measure -> breakdown.figure(attribute, value, measure).respondents())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        return new Row(
                label,
                people.getMin() == people.getMax()
                        ? String.valueOf(people.getMin())
                        : people.getMin() + "–" + people.getMax(),
                IntStream.range(0, gaps.size())
                        .mapToObj(i -> cell(
                                breakdown.figure(
                                        attribute, value, figures.measures().get(i)),
                                breakdown.interval(
                                        attribute, value, figures.measures().get(i)),
                                gaps.get(i)))
                        .toList());
    }

    private static Cell cell(Figure figure, Optional<Interval> interval, Optional<Gap> gap) {
        Double score = figure.score();
        return new Cell(
                score == null ? null : HeatRow.points(score),
                interval.map(found -> HeatRow.points((found.high() - found.low()) / 2))
                        .orElse(null),
                HeatRow.step(gap.orElse(null)));
    }

    private static Gap.@Nullable Open gap(Figure part, Figure unit) {
        Double score = part.score();
        Double compared = unit.score();
        return score == null || compared == null
                ? null
                : new Gap.Open(
                        score - compared,
                        part.sample().flatMap(one -> unit.sample().flatMap(all -> Difference.ofPart(one, all))));
    }

    private static String text(MessageSource messages, String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }
}
