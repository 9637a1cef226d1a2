package jp.mieru.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Prepares databases so that the application can migrate and use them. */
public final class Databases {
    private static final String OWNER = "mieru";

    private Databases() {}

    /**
     * Prepares an ordinary server's database.
     *
     * @throws DatabaseUnavailable if it cannot be reached, is older than PostgreSQL 18, or refuses the application's role
     */
    public static DatabaseAccess onServer(String url, String owner, String password) {
        var access = DatabaseAccess.ofOwner(url, owner, password);
        ApplicationRole.ensure(access);
        return access;
    }

    /** Prepares a database of this name in an embedded cluster, with an owner who is not the superuser. */
    public static DatabaseAccess inCluster(PostgresCluster cluster, String database) {
        var password = ApplicationRole.passwordFor("owner", cluster.password());
        try (var connection = DriverManager.getConnection(cluster.url("postgres"), "postgres", cluster.password());
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('mieru databases'))");
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login createrole password '" + password + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
                statement.execute("create database \"" + database + "\" owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("startup.database.unreachable", cluster.url(database), e.toString());
        }
        return onServer(cluster.url(database), OWNER, password);
    }

    /** Throws a database of an embedded cluster away, also from under whoever uses it. */
    public static void discard(PostgresCluster cluster, String database) {
        try (var connection = DriverManager.getConnection(cluster.url("postgres"), "postgres", cluster.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists \"" + database + "\" with (force)");
        } catch (SQLException e) {
            throw new DatabaseUnavailable("startup.database.unreachable", cluster.url(database), e.toString());
        }
    }

    private static boolean exists(Statement statement, String sql) throws SQLException {
        try (var result = statement.executeQuery(sql)) {
            return result.next();
        }
    }
}
