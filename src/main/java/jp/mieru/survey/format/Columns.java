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
    private final Map<String, String> otherwise;
    private final Map<String, Integer> places = new HashMap<>();

    public Columns(Table table) {
        this(table, Map.of());
    }

    /** @param otherwise what columns may be called instead, and what they are then */
    public Columns(Table table, Map<String, String> otherwise) {
        this.table = table;
        this.otherwise = otherwise;
        for (int i = 0; i < table.header().size(); i++) {
            places.putIfAbsent(known(table.header().get(i)), i);
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
                .filter(name -> !needed.contains(known(name)) && !optional.contains(known(name)))
                .forEach(name -> table.faults().add(table.headerFault(name, "survey.format.fault.column_unknown")));
        return this;
    }

    private String known(String heading) {
        String name = Normal.code(heading);
        return otherwise.getOrDefault(name, name);
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
