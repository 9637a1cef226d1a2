package jp.mieru;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jp.mieru.platform.database.DatabaseAccess;
import jp.mieru.platform.database.DatabaseContent;
import jp.mieru.platform.database.Databases;
import jp.mieru.platform.database.EmbeddedHome;
import jp.mieru.platform.database.PostgresCluster;
import org.jspecify.annotations.Nullable;

/** The database that the environment names: an ordinary server's, or the embedded one without any setting. */
final class ChosenDatabase implements AutoCloseable {
    private static final String NAME = "mieru";
    private @Nullable PostgresCluster cluster;
    private @Nullable BuildingLock building;

    /** Settings for a command, which takes the data as they are. */
    Map<String, Object> forCommand() {
        return settings(open());
    }

    /**
     * Settings for the server. An embedded database without data becomes the demo city, unless it is to stay empty; an
     * ordinary server's never does.
     */
    Map<String, Object> forServer(boolean empty) {
        var access = open();
        var embedded = cluster;
        if (embedded != null) {
            embedded.keepRunning();
            building = BuildingLock.take(home())
                    .orElseThrow(() -> new StartupFailure("startup.demo.building", EmbeddedHome.fromEnvironment()));
        }
        var content = DatabaseContent.of(access);
        if (content == DatabaseContent.HALF_A_DEMO && embedded != null) {
            System.out.println(StartupMessage.of("startup.demo.again"));
            Databases.discard(embedded, NAME);
            access = Databases.inCluster(embedded, NAME);
            content = DatabaseContent.BLANK;
        }
        if (content == DatabaseContent.DEMO && empty) {
            throw new StartupFailure("startup.demo.notempty", EmbeddedHome.fromEnvironment());
        }
        var build = content == DatabaseContent.BLANK && embedded != null && !empty;
        if (!build) {
            built();
        }
        var demo = build || content == DatabaseContent.DEMO;
        var settings = settings(access);
        settings.put("mieru.start", build ? "demo" : "plain");
        settings.put("mieru.jobs.enabled", true);
        var address = ServerAddress.fromEnvironment().orLoopbackIf(demo);
        if (!address.isEmpty()) {
            settings.put("server.address", address);
        }
        return settings;
    }

    /** What was to be built is complete: others may start upon it. */
    synchronized void built() {
        if (building != null) {
            building.close();
            building = null;
        }
    }

    private static Path home() {
        return EmbeddedHome.postgres(EmbeddedHome.fromEnvironment());
    }

    private DatabaseAccess open() {
        var url = System.getenv("MIERU_DATABASE_URL");
        return url == null || url.isBlank() ? embedded() : onServer(url.strip());
    }

    private Map<String, Object> settings(DatabaseAccess access) {
        var settings = new HashMap<String, Object>(access.asProperties());
        settings.put("mieru.embedded", cluster != null);
        return settings;
    }

    private synchronized DatabaseAccess embedded() {
        var opened = PostgresCluster.open(home());
        cluster = opened;
        return Databases.inCluster(opened, NAME);
    }

    private static DatabaseAccess onServer(String url) {
        return Databases.onServer(
                url.replaceFirst("^(jdbc:)?postgres(ql)?:", "jdbc:postgresql:"),
                System.getenv().getOrDefault("MIERU_DATABASE_USER", NAME),
                System.getenv().getOrDefault("MIERU_DATABASE_PASSWORD", ""));
    }

    @Override
    public synchronized void close() {
        built();
        if (cluster != null) {
            cluster.close();
            cluster = null;
        }
    }
}
