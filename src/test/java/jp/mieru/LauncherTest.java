package jp.mieru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import jp.mieru.platform.database.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir
    private Path data;

    private Map<String, String> environment(String port) {
        return Map.of("MIERU_DATA", data.toString(), "MIERU_PORT", port, "MIERU_ADDRESS", "127.0.0.1");
    }

    private static void isOneLine(String said, String expected) {
        assertThat(said.strip().lines())
                .singleElement()
                .asString()
                .contains(expected)
                .contains(" / ");
    }

    private ProcessHandle postgres() throws IOException {
        var pid =
                Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    @Test
    void stopsItsDatabaseWhenEndedAndTakesItOverAfterAKill() throws IOException {
        try (var server = Program.start(environment(Program.freePort()), "--empty")) {
            server.awaitOutput("Ready: http://127.0.0.1:");
            assertThat(server.err()).isEmpty();
            var database = postgres();
            server.kill();
            assertThat(database.isAlive()).isTrue();
        }
        var left = postgres();
        try (var server = Program.start(environment(Program.freePort()))) {
            server.awaitOutput("Ready: http://127.0.0.1:");
            assertThat(server.out()).doesNotContain("Demo accounts");
            assertThat(postgres()).isEqualTo(left);
            try (var doctor = Program.start(environment("0"), "--lang", "en", "doctor")) {
                doctor.status();
                assertThat(doctor.out()).contains("PostgreSQL 18");
            }
            assertThat(left.isAlive()).isTrue();
            assertThat(server.terminate()).isEqualTo(143);
        }
        assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(30)); // until it is reaped
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = Program.start(environment(String.valueOf(other.getLocalPort())))) {
            assertThat(server.status()).isEqualTo(1);
            isOneLine(server.err(), "Another program uses port " + other.getLocalPort());
        }
    }

    @Test
    void saysThatTheDataFolderCannotBeWritten() throws IOException {
        Files.writeString(data.resolve("postgres"), "in the way");
        try (var server = Program.start(environment(Program.freePort()))) {
            assertThat(server.status()).isEqualTo(3);
            isOneLine(server.err(), "cannot be written");
        }
    }

    @Test
    void saysThatTheDatabaseIsOutOfReach() {
        var nowhere = Map.of("MIERU_DATABASE_URL", "postgresql://127.0.0.1:1/mieru", "MIERU_PORT", Program.freePort());
        try (var server = Program.start(nowhere);
                var command = Program.start(nowhere, "doctor")) {
            assertThat(server.status()).isEqualTo(3);
            isOneLine(server.err(), "cannot be reached");
            assertThat(command.status()).isEqualTo(3);
            assertThat(command.err().strip().lines()).hasSize(1);
        }
    }

    @Test
    void saysThatTheDatabaseIsTooOld() throws SQLException {
        var access = TestDatabase.shared().access();
        try (var owner = TestDatabase.shared().owner();
                var statement = owner.createStatement()) {
            statement.execute("create schema old");
            statement.execute("""
                    create function old.current_setting(name text) returns text language sql
                    begin atomic select case name when 'server_version_num' then '170004' else '17.4' end; end
                    """);
        }
        var old = Map.of(
                "MIERU_DATABASE_URL", access.url() + "?options=-csearch_path=old,pg_catalog",
                "MIERU_DATABASE_USER", access.owner(),
                "MIERU_DATABASE_PASSWORD", access.ownerPassword(),
                "MIERU_PORT", Program.freePort());
        try (var server = Program.start(old)) {
            assertThat(server.status()).isEqualTo(3);
            isOneLine(server.err(), "PostgreSQL 18 or newer is needed (found 17.4)");
        } finally {
            dropSchema();
        }
    }

    private static void dropSchema() throws SQLException {
        try (var owner = TestDatabase.shared().owner();
                var statement = owner.createStatement()) {
            statement.execute("drop schema old cascade");
        }
    }

    @Test
    void usesAnOrdinaryServerAndNeverPutsADemoThere() throws SQLException {
        var cluster = TestDatabase.shared().cluster();
        var name = "ordinary_" + ProcessHandle.current().pid();
        var access = Databases.inCluster(cluster, name);
        var ordinary = Map.of(
                "MIERU_DATABASE_URL", access.url().replace("jdbc:", ""),
                "MIERU_DATABASE_USER", access.owner(),
                "MIERU_DATABASE_PASSWORD", access.ownerPassword(),
                "MIERU_ADDRESS", "127.0.0.1",
                "MIERU_PORT", Program.freePort());
        try (var server = Program.start(ordinary)) {
            server.awaitOutput("Ready: http://127.0.0.1:");
            assertThat(server.out()).doesNotContain("Demo");
            try (var doctor = Program.start(ordinary, "doctor")) {
                assertThat(doctor.status()).isZero();
                assertThat(doctor.err()).isEmpty();
            }
        } finally {
            Databases.discard(cluster, name);
        }
    }

    private void leavesItToWhoBuildsIt() {
        try (var second = Program.start(environment(Program.freePort()))) {
            assertThat(second.status()).isEqualTo(1);
            isOneLine(second.err(), "still building the demo city");
        }
    }

    @Test
    void buildsAnInterruptedDemoCityAnew() throws IOException {
        try (var server = Program.start(Map.of("MIERU_DATA", data.toString(), "MIERU_PORT", Program.freePort()))) {
            server.awaitOutput("Building the demo city (1/");
            server.kill();
        }
        try (var server = Program.start(Map.of("MIERU_DATA", data.toString(), "MIERU_PORT", Program.freePort()))) {
            server.awaitOutput("is built anew").awaitOutput("Building the demo city (1/");
            server.standingStill(this::leavesItToWhoBuildsIt);
            server.awaitOutput("Ready: http://127.0.0.1:").awaitOutput("Demo accounts");
        }
        try (var server = Program.start(environment(Program.freePort()), "--empty")) {
            assertThat(server.status()).isEqualTo(1);
            isOneLine(server.err(), "holds the demo city");
        }
    }

    @Test
    void saysThatTheJavaIsTooOld() {
        var old = Path.of("/usr/lib/jvm/java-17-openjdk-amd64/bin/java"); // Debian 12's own
        assumeThat(old).isExecutable();
        try (var server = Program.startWith(old.toString(), environment(Program.freePort()));
                var command = Program.startWith(old.toString(), environment("0"), "doctor")) {
            assertThat(server.status()).isEqualTo(1);
            isOneLine(server.err(), "Java 25 or newer is needed (this one is Java 17)");
            assertThat(command.status()).isEqualTo(1);
            isOneLine(command.err(), "Java 25");
        }
    }

    @Test
    void beginsWithAClassThatJava17CanRead() throws IOException {
        try (var start =
                new DataInputStream(Objects.requireNonNull(getClass().getResourceAsStream("/jp/mieru/Start.class")))) {
            start.skipNBytes(6);
            assertThat(start.readUnsignedShort()).isEqualTo(61);
        }
    }

    @Test
    void saysThatThereIsNoJdk() throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "script/server").redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "MIERU_JVM_FOLDER", data.toString()));
        var script = builder.start();
        isOneLine(new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8), "No JDK 25");
        assertThat(script.waitFor()).isEqualTo(1);
    }
}
