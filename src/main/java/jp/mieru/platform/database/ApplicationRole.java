package jp.mieru.platform.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The database role of the running application: it may use the tables, but owns none of them. */
final class ApplicationRole {
    private static final int OLDEST = 180000;

    private ApplicationRole() {}

    /** Derived from the owner's, so that every node of one installation knows it without storing it. */
    static String passwordFor(String owner, String ownerPassword) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((owner + '\n' + ownerPassword).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("mieru application role".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes sure that the database is new enough and that the application's role exists.
     *
     * @throws DatabaseUnavailable if it cannot be reached, is too old, or the role cannot be made
     */
    static void ensure(DatabaseAccess access) {
        try (var connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword())) {
            requireRecent(connection);
            if (!isReady(access)) {
                alone(connection);
                createOrRefresh(connection, access);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("startup.database.unreachable", access.url(), firstLine(e));
        }
    }

    private static void requireRecent(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select current_setting('server_version_num')::int, current_setting('server_version')")) {
            result.next();
            if (result.getInt(1) < OLDEST) {
                throw new DatabaseUnavailable("startup.database.old", result.getString(2));
            }
        }
    }

    /** An administrator may have made the role beforehand, where the owner may not. */
    private static boolean isReady(DatabaseAccess access) {
        try (var connection =
                DriverManager.getConnection(access.url(), access.application(), access.applicationPassword())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Before anything is decided: another node may be making the same role. Holds until the connection is closed. */
    private static void alone(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('mieru application role'))");
        }
    }

    private static void createOrRefresh(Connection connection, DatabaseAccess access) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select case when exists (select from pg_roles where rolname = ?)
                            then format('alter role %I login password %L', ?::text, ?::text)
                            else format('create role %I login password %L', ?::text, ?::text) end
                """)) {
            statement.setString(1, access.application());
            statement.setString(2, access.application());
            statement.setString(3, access.applicationPassword());
            statement.setString(4, access.application());
            statement.setString(5, access.applicationPassword());
            try (var result = statement.executeQuery();
                    var change = connection.createStatement()) {
                result.next();
                change.execute(result.getString(1));
            }
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
