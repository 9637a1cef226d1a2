package jp.mieru.appraisal.absence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.takingpart.Days;
import jp.mieru.platform.files.ColumnMapping;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Field;
import jp.mieru.platform.files.Limits;
import jp.mieru.platform.files.Row;
import jp.mieru.platform.files.Table;
import jp.mieru.platform.files.Tables;
import jp.mieru.platform.text.Normal;

/** Reads absences from CSV or Excel: 職員番号, 開始日, 終了日, 種別. */
final class AbsenceReader {
    private static final int MOST_ROWS = 50_000;

    private AbsenceReader() {}

    /**
     * Reads a file.
     *
     * @param people by staff number
     * @param faults where faults go; with any, keep nothing
     */
    static List<Absence> read(Path file, String name, Map<String, StaffId> people, Faults faults) {
        var found = new ArrayList<Absence>();
        var taken = new HashMap<StaffId, List<Days>>();
        try (Table table = Tables.open(file, name, Limits.standard().withRows(MOST_ROWS))) {
            var columns = ColumnMapping.guess(table.header(), AbsenceColumns.FIELDS);
            if (!table.faults().any()) {
                AbsenceColumns.FIELDS.stream()
                        .map(Field::name)
                        .filter(field -> columns.column(field).isEmpty())
                        .forEach(field ->
                                table.faults().add(table.headerFault(field, "platform.files.fault.column_missing")));
            }
            if (!table.faults().any()) {
                for (Row row : table) {
                    var read = form(row, columns)
                            .read(
                                    number -> people.get(Normal.code(number)),
                                    (field, reason) -> table.faults()
                                            .add(row.fault(
                                                    place(columns, field), "appraisal.absence.fault." + reason)));
                    if (read != null && meets(taken, read)) {
                        table.faults().add(row.fault(place(columns, "first"), "appraisal.absence.fault.twice"));
                    } else if (read != null) {
                        found.add(read);
                    }
                }
            }
            faults.addAll(table.faults());
        }
        return found;
    }

    private static boolean meets(Map<StaffId, List<Days>> taken, Absence read) {
        var days = taken.computeIfAbsent(read.staff(), staff -> new ArrayList<>());
        boolean meets = days.stream().anyMatch(read.days()::meets);
        days.add(read.days());
        return meets;
    }

    private static AbsenceForm form(Row row, ColumnMapping columns) {
        return new AbsenceForm(
                row.cell(place(columns, "number")),
                row.cell(place(columns, "first")),
                row.cell(place(columns, "last")),
                AbsenceColumns.kind(row.cell(place(columns, "kind"))));
    }

    private static int place(ColumnMapping columns, String field) {
        return columns.column(field).orElseThrow();
    }
}
