package jp.mieru.goals.yearpages;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** How far everybody is as an Excel file, a row for each person. */
final class YearWorkbook {
    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "kana",
            "department",
            "unit",
            "position",
            "state",
            "goals",
            "weight",
            "exceptions",
            "since",
            "nudged");

    private final MessageSource messages;
    private final Locale locale;

    YearWorkbook(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    void write(List<YearRow> rows, OutputStream out) throws IOException {
        try (var workbook = new ExcelOut(out)) {
            workbook.sheet(
                    text("goals.year.title"),
                    COLUMNS.stream()
                            .map(column -> text("goals.year.column." + column))
                            .toList());
            rows.forEach(row -> workbook.row(cells(row)));
        }
    }

    private @Nullable Object[] cells(YearRow row) {
        var member = row.member();
        var sheet = row.sheet();
        var at = sheet == null ? null : sheet.lastAt();
        return new @Nullable Object[] {
            member.staffNumber(),
            member.name(),
            member.kana(),
            row.department().name(),
            row.unit().name(),
            member.position(),
            text("goals.state." + row.progress().word()),
            sheet == null ? null : sheet.goals(),
            sheet == null ? null : sheet.weight(),
            sheet == null ? null : sheet.exceptions(),
            at == null ? null : LocalDateTime.ofInstant(at, Japan.ZONE),
            row.nudgedOn()
        };
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale);
    }
}
