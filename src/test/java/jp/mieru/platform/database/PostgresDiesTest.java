package jp.mieru.platform.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresDiesTest {
    @TempDir
    Path folder;

    @Test
    void aKilledPostgresqlIsThereAgainAtTheSamePortWithWhatWasStored() throws Exception {
        try (var cluster = PostgresCluster.open(folder)) {
            cluster.keepRunning();
            var port = cluster.port();
            run(cluster, "create table kept (what text)");
            run(cluster, "insert into kept values ('日々の記録')");
            for (int kill = 0; kill < 2; kill++) {
                var process = ProcessHandle.of(pid()).orElseThrow();
                assertThat(process.destroyForcibly()).isTrue();
                process.onExit().get(30, SECONDS);
                await().atMost(60, SECONDS)
                        .ignoreExceptionsInstanceOf(SQLException.class)
                        .untilAsserted(() -> assertThat(stored(cluster)).isEqualTo("日々の記録"));
                assertThat(cluster.port()).isEqualTo(port);
            }
        }
    }

    @Test
    void whoLeavesStopsItForGood() throws Exception {
        var cluster = PostgresCluster.open(folder);
        cluster.keepRunning();
        var process = ProcessHandle.of(pid()).orElseThrow();
        cluster.close();
        process.onExit().get(30, SECONDS);
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    private long pid() throws Exception {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
    }

    private static String stored(PostgresCluster cluster) throws SQLException {
        try (var connection = DriverManager.getConnection(cluster.url("postgres"), "postgres", cluster.password());
                var rows = connection.createStatement().executeQuery("select what from kept")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(PostgresCluster cluster, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(cluster.url("postgres"), "postgres", cluster.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
