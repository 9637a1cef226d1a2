package jp.mieru.engagement.results;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.engagement.analysis.Breakdown;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.analysis.QuestionAnswers;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.comparing.Comparing;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.comparing.Gap;
import jp.mieru.engagement.readable.Names;
import jp.mieru.engagement.readable.RoundsInView;
import jp.mieru.engagement.statistics.Tenths;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.statistics.Interval;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The figures as an Excel file: scores by unit and construct, then those of one unit by attribute, then its answers to each
 * question, with one decimal. What is hidden is blank, with the reason in words.
 */
final class ResultWorkbook {
    private static final List<String> SCORES = List.of(
            "code",
            "unit",
            "asked",
            "answered",
            "construct",
            "n",
            "score",
            "low",
            "high",
            "shrunk",
            "before",
            "change",
            "changed",
            "whole",
            "differs",
            "benchmark",
            "note");
    private static final List<String> ATTRIBUTES =
            List.of("attribute", "value", "construct", "n", "score", "low", "high");
    private static final List<String> ANSWERS = List.of("question", "answer", "people", "share", "n");

    private final RoundsInView.InView found;
    private final RoundFigures figures;
    private final MessageSource messages;
    private final Locale locale;

    ResultWorkbook(RoundsInView.InView found, MessageSource messages, Locale locale) {
        this.found = found;
        this.figures = found.figures();
        this.messages = messages;
        this.locale = locale;
    }

    /** Writes the units, and of the first of them what it says by attribute and question. */
    void write(List<Integer> units, Breakdown breakdown, List<QuestionAnswers> answers, OutputStream out)
            throws IOException {
        try (var workbook = new ExcelOut(out)) {
            sheet(workbook, "engagement.results.title", SCORES);
            units.forEach(unit -> scores(workbook, unit));
            if (!breakdown.attributes().isEmpty()) {
                sheet(workbook, "engagement.results.attributes.title", ATTRIBUTES);
                IntStream.range(0, breakdown.attributes().size())
                        .forEach(attribute -> attribute(workbook, breakdown, attribute));
            }
            if (!answers.isEmpty()) {
                sheet(workbook, "engagement.results.questions.title", ANSWERS);
                QuestionTable.of(figures.questionnaire(), answers, messages, locale)
                        .forEach(table -> table.rows().forEach(row -> question(workbook, table, row)));
            }
        }
    }

    private void sheet(ExcelOut workbook, String title, List<String> columns) {
        workbook.sheet(
                text(title),
                columns.stream()
                        .map(column -> text("engagement.results.column." + column))
                        .toList());
    }

    private void scores(ExcelOut workbook, int unit) {
        List<Comparison> lines = Comparing.of(figures, unit, found.lastTime(), locale);
        for (int i = 0; i < lines.size(); i++) {
            workbook.row(score(unit, figures.measures().get(i), lines.get(i)));
        }
    }

    private @Nullable Object[] score(int unit, String measure, Comparison line) {
        Interval interval = line.interval();
        Gap change = line.toBefore();
        Gap difference = line.toWhole();
        return new @Nullable Object[] {
            unit == Forest.WHOLE ? null : figures.units().unit(unit).code(),
            Names.of(figures, unit, messages, locale),
            figures.asked(unit),
            figures.answered(unit),
            line.name(),
            line.unit().respondents(),
            Tenths.orNull(line.unit().score()),
            interval == null ? null : interval.low(),
            interval == null ? null : interval.high(),
            Tenths.orNull(line.shrunk()),
            Tenths.orNull(line.before().score()),
            change == null ? null : change.points(),
            change == null ? null : said(change),
            difference == null ? null : difference.points(),
            difference == null ? null : said(difference),
            Tenths.orNull(line.benchmark()),
            line.shown() ? null : text("engagement.results.verdict." + figures.reason(unit, measure))
        };
    }

    private void attribute(ExcelOut workbook, Breakdown breakdown, int attribute) {
        String name = breakdown.attributes().get(attribute);
        for (int value = 0; value < breakdown.values(attribute).size(); value++) {
            String word = breakdown.values(attribute).get(value);
            for (String measure : figures.measures()) {
                Figure figure = breakdown.figure(attribute, value, measure);
                Interval interval =
                        breakdown.interval(attribute, value, measure).orElse(null);
                workbook.row(
                        label("survey.attribute." + name, name),
                        label("survey.attribute." + name + "." + word, word),
                        figures.name(measure, locale),
                        figure.respondents(),
                        Tenths.orNull(figure.score()),
                        interval == null ? null : interval.low(),
                        interval == null ? null : interval.high());
            }
        }
    }

    private static void question(ExcelOut workbook, QuestionTable table, QuestionTable.Row row) {
        for (int i = 0; i < table.answers().size(); i++) {
            boolean shown = !row.parts().isEmpty();
            workbook.row(
                    row.number() + ". " + row.text(),
                    table.answers().get(i),
                    shown ? row.parts().get(i).people() : null,
                    shown ? row.parts().get(i).percent() : null,
                    shown ? row.respondents() : null);
        }
    }

    private String said(Gap gap) {
        return text(gap.real() ? "engagement.results.real" : "engagement.results.chance");
    }

    private String label(String key, String otherwise) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[] {figures.threshold()}, locale);
    }

    /** The whole, and all units that may be read. */
    static List<Integer> all(RoundsInView.InView found) {
        return Stream.concat(Stream.of(Forest.WHOLE), found.readable().stream().sorted())
                .toList();
    }
}
