package jp.mieru.organization.rosterfile;

import java.util.Arrays;
import java.util.List;

/** The three files of an export. */
public enum RosterFile {
    /** Units with their periods and heads. */
    UNITS,
    /** Staff with where they work now. */
    ROSTER,
    /** Where people worked before, one row for each assignment. */
    HISTORY;

    /** Its columns, in the order in which they are written. */
    public List<RosterColumn> columns() {
        return Arrays.stream(RosterColumn.values())
                .filter(column -> column.file() == this)
                .toList();
    }
}
