package jp.mieru.engagement.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import jp.mieru.platform.files.ColumnMapping;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Limits;
import jp.mieru.platform.files.Row;
import jp.mieru.platform.files.Table;
import jp.mieru.platform.files.Tables;

/** Reads published figures: {@code construct,figure,method,n,source,year,link} or the same in Japanese, of which n and link may be missing. */
final class PublishedReader {
    private static final int MOST_ROWS = 2_000;
    private static final List<String> NEEDED = List.of("construct", "figure", "method", "source", "year");

    private PublishedReader() {}

    /**
     * Reads a file.
     *
     * @param known codes that figures can stand beside
     * @param faults where faults go; with any, keep nothing
     */
    static List<PublishedFigure> read(Path file, String name, Set<String> known, Faults faults) {
        var found = new ArrayList<PublishedFigure>();
        try (Table table = Tables.open(file, name, Limits.standard().withRows(MOST_ROWS))) {
            ColumnMapping columns = ColumnMapping.guess(table.header(), PublishedColumns.FIELDS);
            if (!table.faults().any()) {
                NEEDED.stream()
                        .filter(field -> columns.column(field).isEmpty())
                        .forEach(field ->
                                table.faults().add(table.headerFault(field, "platform.files.fault.column_missing")));
            }
            if (!table.faults().any()) {
                for (Row row : table) {
                    PublishedFigure figure = form(row, columns)
                            .read(known, (field, reason) -> table.faults().add(fault(row, columns, field, reason)));
                    if (figure != null) {
                        found.add(figure);
                    }
                }
            }
            faults.addAll(table.faults());
        }
        return found;
    }

    private static Fault fault(Row row, ColumnMapping columns, String field, String reason) {
        return row.fault(columns.column(field).orElseThrow(), "engagement.published.fault." + reason);
    }

    private static PublishedForm form(Row row, ColumnMapping columns) {
        return new PublishedForm(
                cell(row, columns, "construct"),
                cell(row, columns, "figure"),
                PublishedColumns.method(cell(row, columns, "method")),
                cell(row, columns, "n"),
                cell(row, columns, "source"),
                cell(row, columns, "year"),
                cell(row, columns, "link"));
    }

    private static String cell(Row row, ColumnMapping columns, String field) {
        OptionalInt column = columns.column(field);
        return column.isEmpty() ? "" : row.cell(column.getAsInt());
    }
}
