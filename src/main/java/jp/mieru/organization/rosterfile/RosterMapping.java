package jp.mieru.organization.rosterfile;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mieru.platform.files.ColumnMapping;
import jp.mieru.platform.files.Field;
import jp.mieru.platform.text.Normal;

/**
 * Which column of a file means what.
 *
 * @param columns position (from 0) in the header of each column that is there
 */
public record RosterMapping(Map<RosterColumn, Integer> columns) {
    public RosterMapping {
        columns = Map.copyOf(columns);
    }

    /** Guesses by the names in the header. */
    public static RosterMapping guess(RosterFile file, List<String> header) {
        var guess = ColumnMapping.guess(
                header,
                file.columns().stream()
                        .map(column -> new Field(column.key(), column.names()))
                        .toList());
        var found = new EnumMap<RosterColumn, Integer>(RosterColumn.class);
        for (var column : file.columns()) {
            guess.column(column.key()).ifPresent(at -> found.put(column, at));
        }
        return new RosterMapping(found);
    }

    /** Whether the file has this column. */
    public boolean has(RosterColumn column) {
        return columns.containsKey(column);
    }

    /** The position of a column that {@link #has} says is there. */
    public int at(RosterColumn column) {
        return columns.getOrDefault(column, -1);
    }

    /** Columns without which the file cannot be read. */
    public List<RosterColumn> missing(RosterFile file) {
        return file.columns().stream()
                .filter(RosterColumn::isRequired)
                .filter(column -> !has(column))
                .filter(column -> {
                    var other = column.substitute();
                    return other == null || !has(other);
                })
                .toList();
    }

    /** A header in one form, to find the mapping again that was used for it. */
    public static String fingerprint(List<String> header) {
        return String.join("\n", header.stream().map(RosterMapping::key).toList());
    }

    private static String key(String name) {
        return Normal.code(name).toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-*＊※.:・()\\[\\]/]", "");
    }
}
