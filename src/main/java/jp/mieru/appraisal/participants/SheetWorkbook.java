package jp.mieru.appraisal.participants;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.organization.Roster.Person;
import jp.mieru.organization.UnitTree;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The sheets of a cycle as an Excel file, a row for each person, with each rater and the reason. */
final class SheetWorkbook {
    private static final List<Procedure> RATED = List.of(Procedure.FIRST, Procedure.SECOND, Procedure.CONFIRM);

    private final MessageSource messages;
    private final Locale locale;

    SheetWorkbook(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    void write(
            List<SheetRow> rows,
            Map<StaffId, Person> people,
            Map<StaffId, String> posts,
            UnitTree tree,
            OutputStream out)
            throws IOException {
        try (var workbook = new ExcelOut(out)) {
            workbook.sheet(text("appraisal.cycle.sheets"), columns());
            for (var row : rows) {
                workbook.row(cells(row, people, posts, tree));
            }
        }
    }

    private List<String> columns() {
        var columns = new ArrayList<String>();
        for (var column : List.of("number", "name", "unit-code", "unit-name", "position", "stage", "since")) {
            columns.add(text("appraisal.cycle.column." + column));
        }
        for (var step : RATED) {
            columns.add(text("appraisal.stage." + step.word()));
            columns.add(text("appraisal.cycle.column.number"));
            columns.add(text("appraisal.cycle.column.why"));
        }
        return columns;
    }

    private @Nullable Object[] cells(
            SheetRow row, Map<StaffId, Person> people, Map<StaffId, String> posts, UnitTree tree) {
        var cells = new ArrayList<@Nullable Object>();
        var person = people.get(row.staff());
        var unit = tree.find(row.unit());
        cells.add(person == null ? null : person.staffNumber());
        cells.add(person == null ? null : person.name());
        cells.add(unit.map(UnitTree.Unit::code).orElse(null));
        cells.add(unit.map(UnitTree.Unit::name).orElse(null));
        cells.add(row.position());
        cells.add(text("appraisal.stage." + row.stands()));
        cells.add(LocalDateTime.ofInstant(row.since(), Japan.ZONE));
        for (var step : RATED) {
            var rater =
                    row.raters().stream().filter(each -> each.step() == step).findFirst();
            var by = rater.map(each -> people.get(each.staff()));
            cells.add(by.map(Person::name).orElse(null));
            cells.add(by.map(Person::staffNumber).orElse(null));
            cells.add(rater.map(each -> text("appraisal.raters.why." + each.why(), post(posts.get(each.staff()))))
                    .orElse(null));
        }
        return cells.toArray();
    }

    private String post(@Nullable String post) {
        return post == null ? "" : text("appraisal.raters.post", post);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
