package jp.mieru.platform.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which column of a file holds which field, guessed from the names of the columns without regard to width, case, spaces,
 * underscores and brackets.
 */
public final class ColumnMapping {

    private final Map<String, Integer> columns;

    private ColumnMapping(Map<String, Integer> columns) {
        this.columns = columns;
    }

    /** The mapping that the names suggest. A column goes to one field at most, and the more usual name wins. */
    public static ColumnMapping guess(List<String> header, List<Field> fields) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        assign(columns, fields, header.stream().map(ColumnName::key).toList());
        assign(
                columns,
                fields,
                header.stream().map(ColumnName::keyWithoutRemarks).toList());
        return new ColumnMapping(columns);
    }

    /** The column of a field, from 0. */
    public OptionalInt column(String field) {
        Integer column = columns.get(field);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** What two names of the same column have in common. */
    public static String key(String name) {
        return ColumnName.key(name);
    }

    private static void assign(Map<String, Integer> columns, List<Field> fields, List<String> keys) {
        int longest =
                fields.stream().mapToInt(field -> field.synonyms().size()).max().orElse(0);
        for (int rank = 0; rank <= longest; rank++) {
            for (Field field : fields) {
                String synonym =
                        rank < field.synonyms().size() ? field.synonyms().get(rank) : field.name();
                int column = keys.indexOf(ColumnName.key(synonym));
                if (column >= 0 && !columns.containsKey(field.name()) && !columns.containsValue(column)) {
                    columns.put(field.name(), column);
                }
            }
        }
    }
}
