package jp.mieru.platform.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup file holds.
 *
 * @param format number of this layout
 * @param createdAt moment of the snapshot, ISO 8601
 * @param migrations version and checksum of each migration, in their order: the schema that the rows fit
 */
record Manifest(
        int format,
        String createdAt,
        List<String> migrations,
        List<TableContent> tables,
        List<SequenceState> sequences) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /**
     * The rows of a table, as PostgreSQL's COPY writes them.
     *
     * @param name quoted name with its schema
     * @param columns quoted names
     * @param entry name within the file
     * @param rows how many
     * @param sha256 of the entry
     */
    record TableContent(String name, List<String> columns, String entry, long rows, String sha256) {
        String copy(String direction) {
            return "copy " + name + " (" + String.join(", ", columns) + ") " + direction;
        }
    }

    /**
     * Where a sequence stands.
     *
     * @param last last value given out, or null if none yet
     */
    record SequenceState(String name, @Nullable Long last) {}

    long rows() {
        return tables.stream().mapToLong(TableContent::rows).sum();
    }
}
