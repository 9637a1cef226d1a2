package jp.mieru;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.zip.CRC32;
import jp.mieru.platform.database.DatabaseAccess;
import jp.mieru.platform.database.Databases;
import jp.mieru.platform.database.EmbeddedHome;
import jp.mieru.platform.database.PostgresCluster;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database of this JVM's tests: a clone of a template that was migrated once, in a cluster that all test JVMs share.
 * Every Spring context that a test starts is given it.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String DEADLOCK = "40P01";
    private static final int MOST_DEADLOCKS = 5;
    private static @org.jspecify.annotations.Nullable TestDatabase current;
    private final PostgresCluster cluster;
    private final DatabaseAccess access;
    private @org.jspecify.annotations.Nullable SingleConnectionDataSource fixtures;

    private TestDatabase(PostgresCluster cluster, DatabaseAccess access) {
        this.cluster = cluster;
        this.access = access;
    }

    /** Called by Spring for each context; the database itself is made once. */
    public TestDatabase() {
        var shared = shared();
        this.cluster = shared.cluster;
        this.access = shared.access;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var properties = new HashMap<String, Object>(access.asProperties());
        properties.put("mieru.embedded", true);
        properties.put("mieru.data", Path.of("target", "test-data").toString());
        properties.put("spring.datasource.hikari.maximum-pool-size", 8); // many contexts share one cluster
        properties.put("spring.datasource.hikari.minimum-idle", 0);
        properties.put("spring.datasource.hikari.idle-timeout", 10_000);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", properties));
    }

    /** The database of this JVM, made at the first call. */
    public static synchronized TestDatabase shared() {
        if (current == null) {
            current = create();
        }
        return current;
    }

    /** Whether a test of this JVM has used the database yet. */
    static synchronized boolean isUsed() {
        return current != null;
    }

    /** How to reach it, also as its owner. */
    public DatabaseAccess access() {
        return access;
    }

    /** The cluster, for tests that need databases of their own. */
    public PostgresCluster cluster() {
        return cluster;
    }

    /** A connection that owns the tables. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
    }

    /** A connection that owns the tables, kept open: for the many small statements of fixtures. Closing it does nothing. */
    public synchronized Connection fixtures() throws SQLException {
        if (fixtures == null) {
            fixtures = new SingleConnectionDataSource(access.url(), access.owner(), access.ownerPassword(), true);
        }
        return fixtures.getConnection();
    }

    private static TestDatabase create() {
        var cluster = PostgresCluster.open(EmbeddedHome.postgres(Path.of("target", "test-data")));
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        try (var admin = DriverManager.getConnection(cluster.url("postgres"), "postgres", cluster.password());
                var statement = admin.createStatement()) {
            statement.execute("select pg_advisory_lock(42)");
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                statement.execute("alter system set " + setting + " = off"); // what a test writes need not outlive it
            }
            statement.execute("select pg_reload_conf()");
            var template = "template_" + migrations();
            var ready = statement.executeQuery(
                    "select 1 from pg_database where datistemplate and datname = '" + template + "'");
            if (!ready.next()) {
                migrate(Databases.inCluster(cluster, template));
                statement.execute("alter database " + template + " with is_template true");
            }
            var mine = "test_" + ProcessHandle.current().pid();
            statement.execute("drop database if exists " + mine + " with (force)");
            statement.execute("create database " + mine + " template " + template + " owner mieru");
            return new TestDatabase(cluster, Databases.inCluster(cluster, mine));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Migrates a database as the application does at its start. */
    public static void migrate(DatabaseAccess access) {
        Flyway.configure()
                .dataSource(access.url(), access.owner(), access.ownerPassword())
                .locations("classpath:db/migration")
                .defaultSchema("platform")
                .schemas("platform")
                .outOfOrder(true)
                .placeholders(java.util.Map.of("application", access.application()))
                .load()
                .migrate();
    }

    private static String migrations() {
        var sum = new CRC32();
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                sum.update(file.toString().getBytes(StandardCharsets.UTF_8));
                sum.update(Files.readAllBytes(file));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Long.toHexString(sum.getValue());
    }

    /** Empties every table but the history of migrations. */
    void truncate() throws SQLException {
        try (var connection = fixtures();
                var statement = connection.createStatement()) {
            var tables = new java.util.ArrayList<String>();
            try (var result = statement.executeQuery("""
                    select format('%I.%I', schemaname, tablename) from pg_tables
                    where tableowner = current_user and tablename <> 'flyway_schema_history'
                    """)) {
                while (result.next()) {
                    tables.add(result.getString(1));
                }
            }
            truncate(statement, tables);
        }
    }

    /** Recurring work that a test before has left may hold one table and wait for the next: whoever is the victim goes on. */
    private static void truncate(java.sql.Statement statement, List<String> tables) throws SQLException {
        for (int again = 0; !tables.isEmpty(); again++) {
            try {
                statement.execute("truncate " + String.join(", ", tables) + " restart identity cascade");
                return;
            } catch (SQLException e) {
                if (!DEADLOCK.equals(e.getSQLState()) || again == MOST_DEADLOCKS) {
                    throw e;
                }
            }
        }
    }
}
