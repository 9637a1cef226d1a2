package jp.mieru.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import jp.mieru.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ApplicationRoleTest {
    private static final String ROLE = "role_" + ProcessHandle.current().pid();

    private final DatabaseAccess shared = TestDatabase.shared().access();
    private final DatabaseAccess access =
            new DatabaseAccess(shared.url(), shared.owner(), shared.ownerPassword(), ROLE, "secret");

    @AfterEach
    void dropRole() throws SQLException {
        try (var owner = TestDatabase.shared().owner();
                var statement = owner.createStatement()) {
            statement.execute("drop role if exists " + ROLE);
        }
    }

    @Test
    void twoNodesThatStartAtOnceAgreeOnTheRole() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(2);
                var other = TestDatabase.shared().owner();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('mieru application role'))");
            var first = nodes.submit(() -> ApplicationRole.ensure(access));
            var second = nodes.submit(() -> ApplicationRole.ensure(access));
            awaitTwoWaiting(other);
            statement.execute("select pg_advisory_unlock(hashtext('mieru application role'))");
            first.get();
            second.get();
        }
        try (var connection =
                DriverManager.getConnection(access.url(), access.application(), access.applicationPassword())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private static void awaitTwoWaiting(Connection connection) throws SQLException, InterruptedException {
        try (var statement = connection.prepareStatement("""
                select count(*) from pg_locks join pg_database on pg_database.oid = database
                where locktype = 'advisory' and not granted and datname = current_database()
                """)) {
            while (true) {
                try (var result = statement.executeQuery()) {
                    result.next();
                    if (result.getInt(1) == 2) {
                        return;
                    }
                }
                Thread.sleep(20);
            }
        }
    }
}
