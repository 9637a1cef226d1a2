package jp.mieru.organization.rosterimport;

import java.util.HashSet;
import java.util.List;
import jp.mieru.organization.rosterfile.RosterColumn;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.organization.rosterfile.RosterMapping;

/**
 * A file and what its columns mean, as a page shows it.
 *
 * @param name what its sender calls it
 * @param header names of the columns; empty if the file could not be read
 */
public record ColumnsOfFile(RosterFile file, String name, List<String> header, RosterMapping mapping) {
    /** Names of columns that are taken for two things. */
    List<String> takenTwice() {
        var seen = new HashSet<Integer>();
        return mapping.columns().values().stream()
                .filter(place -> !seen.add(place))
                .distinct()
                .map(header::get)
                .toList();
    }

    /** What it can tell. */
    public List<RosterColumn> columns() {
        return file.columns();
    }
}
