package jp.mieru.organization.rosterstaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.organization.rosterfile.RosterColumn;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.organization.rosterfile.RosterMapping;
import jp.mieru.organization.rosterfile.RosterRows;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Limits;
import jp.mieru.platform.files.Table;
import jp.mieru.platform.files.Tables;

/** Reads the files row by row into temporary tables of the transaction. */
public final class Staging {
    private static final String TABLES = """
            create temp table staged_unit (line bigint, code text, name text, parent text, kind text, head text,
                starts date, ends date) on commit drop;
            create temp table staged_staff (line bigint, number text, name text, kana text, birth_date date, gender text,
                hired_on date, employment_type text, job_family text, position text, grade smallint, unit text,
                since date, concurrent text[], mail text) on commit drop;
            create temp table staged_history (line bigint, number text, starts date, unit text,
                position text, kind text, leaving boolean) on commit drop;
            create temp table found (file text, line bigint, field text, value text, reason text, arguments text[])
                on commit drop;
            """;

    private final Connection connection;
    private final RosterMappings mappings;
    private final Set<RosterColumn> told = EnumSet.noneOf(RosterColumn.class);
    private final Map<RosterFile, List<String>> headers = new EnumMap<>(RosterFile.class);
    private final Map<RosterFile, RosterMapping> used = new EnumMap<>(RosterFile.class);
    private final Faults faults = new Faults();
    private boolean unreadable;

    /** Reads within the transaction of the connection; the tables go with it. */
    public Staging(Connection connection, RosterMappings mappings) {
        this.connection = connection;
        this.mappings = mappings;
    }

    /** Reads the files, each with the mapping that it brings, that is remembered for its header, or that its names suggest. */
    public void read(Iterable<RosterSource> sources) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
        for (var source : sources) {
            try (var table = Tables.open(source.path(), source.name(), Limits.standard())) {
                read(source, table);
                faults.addAll(table.faults());
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("analyze staged_unit, staged_staff, staged_history");
        }
    }

    /** What was wrong with the files by themselves. */
    public Faults faults() {
        return faults;
    }

    /** Whether a file could not be read at all, so that nothing can be said about the others. */
    public boolean isUnreadable() {
        return unreadable;
    }

    /** The columns that the files have. */
    public Set<RosterColumn> told() {
        return told;
    }

    /** The header of a file, empty as long as it could not be read. */
    public List<String> headerOf(RosterFile file) {
        return headers.getOrDefault(file, List.of());
    }

    /** The name that a column has in its file. */
    public String header(RosterColumn column) {
        var mapping = used.get(column.file());
        var header = headers.getOrDefault(column.file(), List.of());
        return mapping != null && mapping.has(column) ? header.get(mapping.at(column)) : column.header();
    }

    private void read(RosterSource source, Table table) throws SQLException {
        headers.put(source.file(), table.header());
        if (table.header().isEmpty() || table.faults().any()) {
            unreadable = true;
            return;
        }
        var mapping = source.mapping() == null ? mappings.find(source.file(), table.header()) : source.mapping();
        for (var column : mapping.missing(source.file())) {
            table.faults().add(table.headerFault(column.header(), "organization.rosterimport.fault.column_missing"));
            unreadable = true;
        }
        used.put(source.file(), mapping);
        told.addAll(mapping.columns().keySet());
        if (!unreadable) {
            copy(source.file(), new RosterRows(table, mapping));
        }
    }

    private void copy(RosterFile file, RosterRows rows) throws SQLException {
        switch (file) {
            case UNITS -> StagedRows.units(connection, rows);
            case ROSTER -> StagedRows.staff(connection, rows);
            case HISTORY -> StagedRows.history(connection, rows);
        }
    }
}
