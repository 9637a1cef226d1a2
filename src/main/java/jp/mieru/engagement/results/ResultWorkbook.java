package jp.mieru.engagement.results;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The figures as an Excel file: a row for each unit and construct, hidden ones blank with the reason in words. */
final class ResultWorkbook {
    private static final List<String> COLUMNS =
            List.of("code", "unit", "asked", "answered", "construct", "n", "score", "note");
    private final RoundFigures figures;
    private final MessageSource messages;
    private final Locale locale;
    private final int threshold;

    ResultWorkbook(RoundFigures figures, MessageSource messages, Locale locale) {
        this.figures = figures;
        this.messages = messages;
        this.locale = locale;
        this.threshold = figures.threshold();
    }

    void write(Set<Integer> units, OutputStream out) throws IOException {
        try (var workbook = new ExcelOut(out)) {
            workbook.sheet(
                    text("engagement.results.title"),
                    COLUMNS.stream()
                            .map(column -> text("engagement.results.column." + column))
                            .toList());
            Stream.concat(Stream.of(Forest.WHOLE), units.stream().sorted())
                    .forEach(unit -> figures.measures().forEach(measure -> workbook.row(cells(unit, measure))));
        }
    }

    private @Nullable Object[] cells(int unit, String measure) {
        var figure = figures.figure(unit, measure);
        var named = unit == Forest.WHOLE ? null : figures.units().unit(unit);
        return new @Nullable Object[] {
            named == null ? null : named.code(),
            named == null ? Names.whole(figures, messages, locale) : named.name(),
            figures.asked(unit),
            figures.answered(unit),
            figures.name(measure, locale),
            figure.respondents(),
            figure.score(),
            figure.verdict().shown() ? null : text("engagement.results.verdict." + figures.reason(unit, measure))
        };
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[] {threshold}, locale);
    }
}
