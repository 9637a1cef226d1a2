package jp.mieru.survey.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.platform.files.Row;
import jp.mieru.platform.files.Table;
import jp.mieru.platform.text.Normal;

/** The columns of a table by name, whatever their order. */
public final class Columns {
    /** Stands for a column that is not there. */
    public static final int NONE = -1;

    private final Table table;
    private final Map<String, Integer> places = new HashMap<>();

    public Columns(Table table) {
        this.table = table;
        for (int i = 0; i < table.header().size(); i++) {
            places.put(Normal.code(table.header().get(i)), i);
        }
    }

    /** Notes the needed columns that are missing, and columns that nobody knows. */
    public Columns check(List<String> needed, Set<String> optional) {
        if (table.header().isEmpty()) {
            return this;
        }
        needed.stream()
                .filter(name -> !places.containsKey(name))
                .forEach(name -> table.faults().add(table.headerFault(name, "platform.files.fault.column_missing")));
        table.header().stream()
                .filter(name -> !needed.contains(Normal.code(name)) && !optional.contains(Normal.code(name)))
                .forEach(name -> table.faults().add(table.headerFault(name, "survey.format.fault.column_unknown")));
        return this;
    }

    /** Where the column stands, {@link #NONE} if it does not. */
    public int place(String name) {
        return places.getOrDefault(name, NONE);
    }

    /** The cell in its stored form, blank if there is no such column. */
    public String code(Row row, String name) {
        int place = place(name);
        return place == NONE ? "" : Normal.code(row.cell(place));
    }
}
