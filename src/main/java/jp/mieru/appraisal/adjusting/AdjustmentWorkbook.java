package jp.mieru.appraisal.adjusting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import jp.mieru.platform.files.ExcelOut;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The spread of grades and the sheets behind it as an Excel file of two sheets. */
final class AdjustmentWorkbook {
    private final MessageSource messages;
    private final Locale locale;

    AdjustmentWorkbook(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    void write(AdjustmentView view, OutputStream out) throws IOException {
        try (var workbook = new ExcelOut(out)) {
            workbook.sheet(text("appraisal.adjusting.spread"), columns(view));
            spread(workbook, "whole", List.of(view.whole()), key -> "");
            spread(
                    workbook,
                    "group",
                    view.groups(),
                    code -> view.rules()
                            .group(code)
                            .map(group -> group.name().in(locale))
                            .orElse(code));
            spread(workbook, "department", view.departments(), view::departmentName);
            spread(workbook, "rater", view.raters(), view::raterName);
            workbook.sheet(text("appraisal.adjusting.sheets"), people());
            for (var row : view.rows()) {
                workbook.row(
                        view.number(row.staff()),
                        view.name(row.staff()),
                        view.unit(row.unit()),
                        row.position(),
                        view.name(row.rater()),
                        row.grade(),
                        text("appraisal.stage." + row.stage().word()));
            }
        }
    }

    private List<String> columns(AdjustmentView view) {
        var columns = new ArrayList<>(List.of(text("appraisal.adjusting.by"), text("appraisal.adjusting.of")));
        columns.addAll(view.letters());
        columns.add(text("appraisal.adjusting.graded"));
        return columns;
    }

    private void spread(ExcelOut workbook, String by, List<Spread> spreads, Function<String, String> name) {
        for (var spread : spreads) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(text("appraisal.adjusting.by." + by));
            cells.add(name.apply(spread.key()));
            cells.addAll(spread.counts());
            cells.add(spread.graded());
            workbook.row(cells.toArray());
        }
    }

    private List<String> people() {
        return List.of(
                text("appraisal.cycle.column.number"),
                text("appraisal.cycle.column.name"),
                text("appraisal.cycle.column.unit"),
                text("appraisal.support.column.position"),
                text("appraisal.stage.first"),
                text("appraisal.adjusting.grade"),
                text("appraisal.cycle.column.stage"));
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale);
    }
}
