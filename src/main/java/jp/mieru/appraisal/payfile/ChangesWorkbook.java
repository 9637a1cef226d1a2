package jp.mieru.appraisal.payfile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mieru.access.StaffId;
import jp.mieru.organization.Roster;
import jp.mieru.platform.files.ExcelOut;
import org.springframework.context.MessageSource;

/** What changed as an Excel file, a row for each cell. */
final class ChangesWorkbook {
    private static final List<String> COLUMNS = List.of("number", "name", "kind", "column", "before", "after");

    private final MessageSource messages;
    private final Locale locale;

    ChangesWorkbook(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    void write(Changes changes, Map<StaffId, Roster.Person> people, OutputStream out) throws IOException {
        try (var workbook = new ExcelOut(out)) {
            workbook.sheet(
                    text("appraisal.payfile.changes"),
                    COLUMNS.stream()
                            .map(column -> text("appraisal.payfile.change." + column))
                            .toList());
            for (var person : changes.people()) {
                var named = people.get(person.staff());
                for (var cell : person.cells()) {
                    workbook.row(
                            named == null ? "" : named.staffNumber(),
                            named == null ? "" : named.name(),
                            text("appraisal.payfile.kind." + person.kind().name()),
                            cell.heading(),
                            cell.before(),
                            cell.after());
                }
            }
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale);
    }
}
