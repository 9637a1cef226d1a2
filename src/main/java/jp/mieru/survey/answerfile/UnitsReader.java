package jp.mieru.survey.answerfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Limits;
import jp.mieru.platform.files.Row;
import jp.mieru.platform.files.Table;
import jp.mieru.platform.files.Tables;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;
import jp.mieru.survey.format.Columns;
import org.jspecify.annotations.Nullable;

/** Reads the units of answers gathered elsewhere: {@code code,name,parent,asked} or コード,名前,上位のコード,対象者数, each unit before or after its parent. */
public final class UnitsReader {
    private static final String FAULT = "survey.format.fault.";
    private static final List<String> COLUMNS = List.of("code", "name", "parent", "asked");

    private static final int MOST_UNITS = 20_000;

    private final Table table;
    private final Columns columns;
    private final List<Unit> units = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Unit> byCode = new HashMap<>();

    private UnitsReader(Table table) {
        this.table = table;
        this.columns = new Columns(table, UnitHeadings.JAPANESE).check(COLUMNS, Set.of());
    }

    /**
     * Reads a file.
     *
     * @param name what its sender calls it, for faults
     * @param faults where faults go
     * @return the units in the order of the file, empty if there was any fault
     */
    public static Optional<AnsweringUnits> read(Path file, String name, Faults faults) {
        try (Table table = Tables.open(file, name, Limits.standard().withRows(MOST_UNITS))) {
            var reader = new UnitsReader(table);
            if (!table.faults().any()) {
                table.forEach(reader::read);
                reader.checkParents();
            }
            faults.addAll(table.faults());
            return table.faults().any() ? Optional.empty() : Optional.of(PeopleAsked.direct(reader.units));
        }
    }

    private void read(Row row) {
        String code = columns.code(row, "code");
        String name = Normal.name(row.cell(columns.place("name")));
        String parent = columns.code(row, "parent");
        Unit unit = new Unit(code, name.isEmpty() ? code : name, parent.isEmpty() ? null : parent, asked(row));
        if (code.isEmpty()) {
            fault(row, "code", "missing");
        } else if (byCode.putIfAbsent(code, unit) != null) {
            fault(row, "code", "code_twice");
        }
        units.add(unit);
        rows.add(row);
    }

    private @Nullable Integer asked(Row row) {
        String cell = Normal.number(row.cell(columns.place("asked")));
        if (cell.isEmpty()) {
            return null;
        }
        if (!cell.matches("\\d{1,9}")) {
            fault(row, "asked", "asked");
            return null;
        }
        return Integer.valueOf(cell);
    }

    private void checkParents() {
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.parent() != null && !byCode.containsKey(unit.parent())) {
                fault(rows.get(i), "parent", "unknown_parent");
            } else if (liesWithinItself(unit)) {
                fault(rows.get(i), "parent", "circle");
            }
        }
    }

    private boolean liesWithinItself(Unit unit) {
        Unit above = unit;
        for (int steps = 0; above != null && above.parent() != null && steps <= units.size(); steps++) {
            above = byCode.get(above.parent());
            if (above != null && above.code().equals(unit.code())) {
                return true;
            }
        }
        return false;
    }

    private void fault(Row row, String column, String reason) {
        table.faults().add(row.fault(columns.place(column), FAULT + reason));
    }
}
