package jp.mieru.platform.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which column of a file holds which field: guessed from the names of the columns (without regard to width, case, spaces,
 * underscores and brackets), open to be changed by hand, and remembered by the {@link #fingerprint} of the header.
 */
public final class ColumnMapping {

    private final List<String> header;
    private final List<Field> fields;
    private final Map<String, Integer> columns;

    private ColumnMapping(List<String> header, List<Field> fields, Map<String, Integer> columns) {
        this.header = List.copyOf(header);
        this.fields = List.copyOf(fields);
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** The mapping that the names suggest. A column goes to one field at most, and the more usual name wins. */
    public static ColumnMapping guess(List<String> header, List<Field> fields) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        assign(columns, fields, header.stream().map(ColumnName::key).toList());
        assign(
                columns,
                fields,
                header.stream().map(ColumnName::keyWithoutRemarks).toList());
        return new ColumnMapping(header, fields, columns);
    }

    /**
     * The mapping that was remembered for this header.
     *
     * @param remembered what {@link #toMap} gave; names that the header or the fields no longer have are passed over
     */
    public static ColumnMapping remembered(List<String> header, List<Field> fields, Map<String, String> remembered) {
        ColumnMapping mapping = new ColumnMapping(header, fields, Map.of());
        for (Map.Entry<String, String> entry : remembered.entrySet()) {
            int column = header.indexOf(entry.getValue());
            boolean known = fields.stream().anyMatch(field -> field.name().equals(entry.getKey()));
            if (known && column >= 0) {
                mapping = mapping.with(entry.getKey(), column);
            }
        }
        return mapping;
    }

    /** What is the same for files with the same columns, in whatever order: 32 hexadecimal digits. */
    public static String fingerprint(List<String> header) {
        String names = header.stream().map(ColumnName::key).sorted().collect(Collectors.joining("\u001F"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields in the order the importer gave them. */
    public List<Field> fields() {
        return fields;
    }

    /** The column of a field, from 0. */
    public OptionalInt column(String field) {
        Integer column = columns.get(field);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** What stands in the column of a field; empty when the file has none. Not trimmed. */
    public String cell(Row row, String field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.cell(column);
    }

    /** A fault of what stands in the column of a field; of the row when the file has none. */
    public Fault fault(Row row, String field, String reason, Object... args) {
        Integer column = columns.get(field);
        return column == null ? row.fault(reason, args) : row.fault(column.intValue(), reason, args);
    }

    /** The same mapping with a field in another column; whatever field was there before has none. */
    public ColumnMapping with(String field, int column) {
        if (column < 0
                || column >= header.size()
                || fields.stream().noneMatch(known -> known.name().equals(field))) {
            throw new IllegalArgumentException("no such field or column: " + field + ", " + column);
        }
        Map<String, Integer> changed = new LinkedHashMap<>(columns);
        changed.values().removeIf(taken -> taken == column);
        changed.put(field, column);
        return new ColumnMapping(header, fields, changed);
    }

    /** The same mapping with a field in no column. */
    public ColumnMapping without(String field) {
        Map<String, Integer> changed = new LinkedHashMap<>(columns);
        changed.remove(field);
        return new ColumnMapping(header, fields, changed);
    }

    /** The required fields that no column holds. */
    public List<Field> missing() {
        return fields.stream()
                .filter(field -> field.required() && !columns.containsKey(field.name()))
                .toList();
    }

    /** A fault for each field in {@link #missing}. */
    public List<Fault> missingFaults(Table table) {
        return missing().stream()
                .map(field -> table.headerFault(field.label(), Reason.COLUMN_MISSING.key()))
                .toList();
    }

    /** The columns that go to no field, from 0. */
    public List<Integer> unused() {
        return IntStream.range(0, header.size())
                .filter(column -> !columns.containsValue(column))
                .boxed()
                .toList();
    }

    /** The unused columns whose name is one of a field that another column holds: someone should look which is right. */
    public List<Integer> rivals() {
        return unused().stream()
                .filter(column -> fields.stream()
                        .anyMatch(field -> columns.containsKey(field.name()) && isCalled(field, header.get(column))))
                .toList();
    }

    /** Fields and the names of their columns, to be remembered with the {@link #fingerprint}. */
    public Map<String, String> toMap() {
        Map<String, String> names = new LinkedHashMap<>();
        columns.forEach((field, column) -> names.put(field, header.get(column)));
        return names;
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

    private static boolean isCalled(Field field, String column) {
        String key = ColumnName.key(column);
        return field.synonyms().stream()
                        .anyMatch(synonym -> ColumnName.key(synonym).equals(key))
                || ColumnName.key(field.name()).equals(key);
    }
}
