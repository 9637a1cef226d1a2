package jp.mieru.appraisal.tendencypages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.mieru.appraisal.tendency.TendencyKind;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.statistics.Interval;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The raters of a cycle as an Excel file: a row for each, with what was found and the figures behind it. */
final class TendencyWorkbook {
    private static final double HUNDRED = 100;

    private final MessageSource messages;
    private final Locale locale;

    TendencyWorkbook(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    void write(RatersOfCycle raters, OutputStream out) throws IOException {
        try (var workbook = new ExcelOut(out)) {
            workbook.sheet(text("appraisal.tendency.title"), columns());
            raters.chosen().forEach(rater -> workbook.row(cells(rater, raters).toArray()));
        }
    }

    private List<String> columns() {
        var columns = new ArrayList<>(List.of(
                text("appraisal.cycle.column.number"),
                text("appraisal.tendency.column.rater"),
                text("appraisal.tendency.column.post"),
                text("appraisal.tendency.column.sheets"),
                text("appraisal.tendency.column.found")));
        for (var kind : TendencyKind.values()) {
            var name = text("appraisal.tendency.kind." + kind.word());
            columns.add(name);
            for (var part : List.of("figure", "low", "high", "most-low", "most-high")) {
                columns.add(messages.getMessage("appraisal.tendency.file." + part, new Object[] {name}, locale));
            }
        }
        return columns;
    }

    private List<@Nullable Object> cells(OneRater rater, RatersOfCycle raters) {
        var person = raters.person(rater);
        var cells = new ArrayList<@Nullable Object>();
        cells.add(person.staffNumber());
        cells.add(person.name());
        cells.add(raters.post(rater));
        cells.add(rater.sheets());
        cells.add(found(rater));
        for (var kind : TendencyKind.values()) {
            var shown = ShownTendency.of(rater, kind, raters.all());
            var tendency = shown.tendency();
            cells.add(text("appraisal.tendency.verdict." + tendency.verdict().word()));
            var figure = tendency.figure();
            cells.add(figure == null ? null : rounded(shown, figure));
            interval(cells, shown, tendency.interval());
            interval(cells, shown, figure == null ? null : shown.most());
        }
        return cells;
    }

    private String found(OneRater rater) {
        return rater.found().stream()
                .map(found -> text(
                        "appraisal.tendency.filter." + RaterFilter.of(found).word()))
                .collect(Collectors.joining("、"));
    }

    private static void interval(List<@Nullable Object> cells, ShownTendency shown, @Nullable Interval values) {
        cells.add(values == null ? null : rounded(shown, values.low()));
        cells.add(values == null ? null : rounded(shown, values.high()));
    }

    private static double rounded(ShownTendency shown, double value) {
        return Math.round(shown.unit(value) * HUNDRED) / HUNDRED;
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale);
    }
}
