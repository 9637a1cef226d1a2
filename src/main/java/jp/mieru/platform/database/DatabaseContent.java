package jp.mieru.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What a database holds before the application looks at it. */
public enum DatabaseContent {
    /** Nothing yet. */
    BLANK,
    /** A demo city that was interrupted while it was built. */
    HALF_A_DEMO,
    /** The demo city. */
    DEMO,
    /** Somebody's data. */
    REAL;

    private static final String KNOWN = "select to_regclass('platform.installation') is not null and exists "
            + "(select from information_schema.columns where table_schema = 'platform' "
            + "and table_name = 'installation' and column_name = 'completed_at')";

    /**
     * Looks, as the owner.
     *
     * @throws DatabaseUnavailable if the database cannot be read
     */
    public static DatabaseContent of(DatabaseAccess access) {
        try (var connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
                var statement = connection.createStatement()) {
            if (!holds(statement, KNOWN)) {
                return hasRows(statement) ? REAL : BLANK;
            }
            if (holds(statement, "select exists (select from platform.installation where demo)")) {
                return holds(statement, "select exists (select from platform.installation where completed_at is null)")
                        ? HALF_A_DEMO
                        : DEMO;
            }
            return hasRows(statement) ? REAL : BLANK;
        } catch (SQLException e) {
            throw new DatabaseUnavailable("startup.database.unreachable", access.url(), String.valueOf(e.getMessage()));
        }
    }

    /** Whether any table but the history of migrations has a row. */
    private static boolean hasRows(Statement statement) throws SQLException {
        var any = """
                select coalesce(string_agg(format('exists (select from %I.%I)', schemaname, tablename), ' or '), 'false')
                from pg_tables where schemaname not in ('pg_catalog', 'information_schema')
                and tablename <> 'flyway_schema_history'
                """;
        try (var result = statement.executeQuery(any)) {
            result.next();
            var condition = result.getString(1);
            return holds(statement, "select " + condition);
        }
    }

    private static boolean holds(Statement statement, String question) throws SQLException {
        try (var result = statement.executeQuery(question)) {
            result.next();
            return result.getBoolean(1);
        }
    }
}
