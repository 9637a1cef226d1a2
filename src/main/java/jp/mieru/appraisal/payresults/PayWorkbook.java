package jp.mieru.appraisal.payresults;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.mieru.platform.files.ExcelOut;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The results for pay as an Excel file, a row for each person. */
final class PayWorkbook {
    private final MessageSource messages;
    private final Locale locale;

    PayWorkbook(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    void write(PayView view, OutputStream out) throws IOException {
        try (var workbook = new ExcelOut(out)) {
            workbook.sheet(text("appraisal.pay.title"), columns(view.whole().addsUp()));
            for (var row : view.rows()) {
                workbook.row(cells(view, row));
            }
        }
    }

    private List<String> columns(boolean addsUp) {
        var columns = new ArrayList<String>();
        for (var column : List.of("number", "name", "unit-code", "unit-name", "position")) {
            columns.add(text("appraisal.cycle.column." + column));
        }
        for (var column : List.of("grade", "standing", "rate", "raise")) {
            columns.add(text("appraisal.pay.column." + column));
        }
        if (addsUp) {
            columns.add(text("appraisal.pay.column.points"));
            columns.add(text("appraisal.pay.column.sum"));
        }
        return columns;
    }

    private @Nullable Object[] cells(PayView view, PaidPerson row) {
        var cells = new ArrayList<@Nullable Object>();
        var rate = view.rate(row);
        cells.add(view.number(row.staff()));
        cells.add(view.name(row.staff()));
        cells.add(view.unitCode(row));
        cells.add(view.unit(row));
        cells.add(row.position());
        cells.add(row.letter());
        cells.add(text("appraisal.pay.standing." + row.standing().word()));
        cells.add(rate == null ? null : rate.percent());
        cells.add(rate == null ? null : view.raise(row, rate));
        if (view.whole().addsUp()) {
            var past = view.past(row);
            cells.add(past.now());
            cells.add(past.points().points());
        }
        return cells.toArray();
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale);
    }
}
