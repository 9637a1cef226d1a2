package jp.mieru.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that lives in a data home. The server and the command line share one: whoever comes first starts it,
 * whoever leaves last stops it, and one that outlived its starter (after a power cut of the process, say) is taken over.
 * Nobody gets in without the password that lies beside the data.
 */
public final class PostgresCluster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);
    private static final Duration LOOKED_AFTER = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private final Path home;
    private final Path binaries;
    private final FileChannel usage;
    private final Unprivileged starter = Unprivileged.here();
    private FileLock used;
    private int port;
    private @Nullable ScheduledExecutorService watch;

    private PostgresCluster(Path home, Path binaries, FileChannel usage, FileLock used) {
        this.home = home;
        this.binaries = binaries;
        this.usage = usage;
        this.used = used;
    }

    /**
     * Attaches to the cluster in this folder, starting or creating it where needed.
     *
     * @throws DatabaseUnavailable if the folder cannot be written or PostgreSQL does not start
     */
    public static PostgresCluster open(Path home) {
        try {
            Files.createDirectories(home);
            try (var door = lockFile(home.resolve("door.lock"));
                    var ignored = door.lock()) {
                var usage = lockFile(home.resolve("usage.lock"));
                var cluster = new PostgresCluster(
                        home, PostgresBinaries.unpackInto(home), usage, usage.lock(0, Long.MAX_VALUE, true));
                cluster.startIfStopped(freePort());
                cluster.port = cluster.writtenPort();
                return cluster;
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("startup.data.unwritable", home.toAbsolutePath(), reason(e));
        }
    }

    private static String reason(IOException e) {
        var reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    /** The port on the loopback address; it stays the same when PostgreSQL is started anew. */
    public int port() {
        return port;
    }

    private int writtenPort() throws IOException {
        return Integer.parseInt(
                Files.readAllLines(data().resolve("postmaster.pid")).get(3).strip());
    }

    /**
     * Looks after PostgreSQL until {@link #close}: where it has died (out of memory, killed), it is started again at the
     * same port, so that whoever connects anew goes on. Without this a server would stay up without a database.
     */
    public synchronized void keepRunning() {
        if (watch == null) {
            watch = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("postgres watch").factory());
            watch.scheduleWithFixedDelay(
                    this::reviveIfDead, LOOKED_AFTER.toSeconds(), LOOKED_AFTER.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private synchronized void reviveIfDead() {
        if (!used.isValid() || isListening()) {
            return;
        }
        try (var door = lockFile(home.resolve("door.lock"));
                var ignored = door.lock()) {
            LOG.error("PostgreSQL in {} has died; starting it again", home.toAbsolutePath());
            startIfStopped(port);
            LOG.info("PostgreSQL runs again");
        } catch (IOException | RuntimeException e) {
            // what is left of the dead one may take some seconds to go; the next look tries again
            LOG.error("PostgreSQL does not start yet", e);
        }
    }

    private boolean isListening() {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) LOOKED_AFTER.toMillis());
            return true;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            return true; // it is there and busy
        }
    }

    /** The password of the superuser {@code postgres}. */
    public String password() {
        try {
            return Files.readString(secret()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC address of a database in this cluster. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Leaves; stops PostgreSQL if nobody else uses it. */
    @Override
    public synchronized void close() {
        if (watch != null) {
            watch.shutdown();
        }
        try (var door = lockFile(home.resolve("door.lock"));
                var ignored = door.lock()) {
            used.release();
            var alone = usage.tryLock();
            if (alone != null) {
                run("pg_ctl", "-D", data().toString(), "-m", "fast", "-w", "stop");
                alone.release();
            }
            usage.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startIfStopped(int port) throws IOException {
        starter.own(home);
        if (Files.notExists(data().resolve("PG_VERSION"))) {
            create();
        }
        if (run("pg_ctl", "-D", data().toString(), "status") == 0) {
            return;
        }
        var log = home.resolve("postgres.log");
        var options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= "
                + "-c max_connections=200 -c shared_buffers=256MB -c timezone=Asia/Tokyo";
        var status =
                run("pg_ctl", "-D", data().toString(), "-l", log.toString(), "-w", "-t", "60", "-o", options, "start");
        if (status != 0) {
            throw new DatabaseUnavailable("startup.database.notstarted", log.toAbsolutePath());
        }
    }

    private void create() throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        Files.deleteIfExists(secret());
        Files.createFile(secret(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret(), HexFormat.of().formatHex(bytes));
        starter.own(secret());
        var status = run(
                "initdb",
                "-D",
                data().toString(),
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-A",
                "scram-sha-256",
                "--pwfile",
                secret().toString());
        if (status != 0) {
            throw new DatabaseUnavailable("startup.data.unwritable", data().toAbsolutePath(), lastWords());
        }
    }

    private String lastWords() throws IOException {
        var lines = Files.readAllLines(home.resolve("pg_ctl.log"));
        return lines.isEmpty() ? "initdb" : lines.getLast();
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path secret() {
        return home.resolve("secret");
    }

    private int run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(starter.command());
        command.add(binaries.resolve("bin").resolve(program).toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("pg_ctl.log").toFile()))
                .start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static FileChannel lockFile(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
