package jp.mieru;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jp.mieru.platform.database.DatabaseAccess;
import jp.mieru.platform.database.DatabaseUnavailable;
import jp.mieru.platform.database.Databases;
import jp.mieru.platform.database.EmbeddedHome;
import jp.mieru.platform.database.PostgresCluster;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/** Finds the database, then starts the application upon it. What hinders the start is said in one line. */
final class Launcher {
    private @Nullable PostgresCluster cluster;

    private Launcher() {}

    static void launch(String... args) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        var launcher = new Launcher();
        try {
            launcher.run(args);
        } catch (DatabaseUnavailable e) {
            System.err.println(StartupMessage.of(String.valueOf(e.getMessage()), e.arguments()));
            launcher.leave();
            System.exit(3);
        }
    }

    private void run(String... args) {
        var application = new SpringApplication(MieruApplication.class);
        application.setDefaultProperties(properties());
        SpringApplication.getShutdownHandlers().add(this::leave);
        application.run(args);
    }

    private Map<String, Object> properties() {
        var url = System.getenv("MIERU_DATABASE_URL");
        var properties =
                new HashMap<String, Object>((url == null || url.isBlank() ? embedded() : onServer(url)).asProperties());
        properties.put("mieru.embedded", cluster != null);
        return properties;
    }

    private DatabaseAccess embedded() {
        cluster = PostgresCluster.open(EmbeddedHome.postgres(EmbeddedHome.fromEnvironment()));
        return Databases.inCluster(cluster, "mieru");
    }

    private static DatabaseAccess onServer(String url) {
        return Databases.onServer(
                url,
                System.getenv().getOrDefault("MIERU_DATABASE_USER", "mieru"),
                System.getenv().getOrDefault("MIERU_DATABASE_PASSWORD", ""));
    }

    private void leave() {
        if (cluster != null) {
            cluster.close();
            cluster = null;
        }
    }
}
