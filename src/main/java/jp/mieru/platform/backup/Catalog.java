package jp.mieru.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the owner's tables look like. Sessions are nobody's data and stay out; so does the history of migrations. */
final class Catalog {
    private static final String LEFT_OUT = "('flyway_schema_history', 'spring_session', 'spring_session_attributes')";
    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** A table and those of its columns that are not computed. */
    record Table(String schema, String name, List<String> columns) {}

    /** A foreign key, as it can be made again. */
    record ForeignKey(String table, String name, String definition) {}

    List<String> migrations() throws SQLException {
        return list("""
                select version || ':' || checksum from platform.flyway_schema_history
                where success and version is not null order by string_to_array(version, '.')::numeric[]
                """, row -> row.getString(1));
    }

    List<Table> tables() throws SQLException {
        return list(
                """
                select nspname, format('%I.%I', nspname, relname) as name,
                       (select array_agg(quote_ident(attname) order by attnum) from pg_attribute
                        where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
                from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                where relkind = 'r' and relpersistence <> 't' and relowner = current_user::regrole
                      and nspname not like 'pg\\_%' and relname not in""" + LEFT_OUT + " order by 1, 2",
                row -> new Table(row.getString(1), row.getString(2), List.of((String[])
                        row.getArray(3).getArray())));
    }

    List<Manifest.SequenceState> sequences() throws SQLException {
        return list("""
                select format('%I.%I', schemaname, sequencename), last_value from pg_sequences
                where sequenceowner = current_user order by 1
                """, row -> new Manifest.SequenceState(row.getString(1), row.getObject(2, Long.class)));
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return list("""
                select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(pg_constraint.oid)
                from pg_constraint join pg_class on pg_class.oid = conrelid
                where contype = 'f' and conparentid = 0 and relowner = current_user::regrole order by 1, 2
                """, row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    boolean hasRows(String table) throws SQLException {
        return list("select exists (select from " + table + ")", row -> row.getBoolean(1))
                .getFirst();
    }

    private <T> List<T> list(String sql, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (result.next()) {
                all.add(reading.of(result));
            }
            return all;
        }
    }
}
