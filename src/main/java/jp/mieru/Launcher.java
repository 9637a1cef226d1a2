package jp.mieru;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jp.mieru.platform.cli.OperatorConsole;
import jp.mieru.platform.database.DatabaseAccess;
import jp.mieru.platform.database.DatabaseUnavailable;
import jp.mieru.platform.database.Databases;
import jp.mieru.platform.database.EmbeddedHome;
import jp.mieru.platform.database.PostgresCluster;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** Finds the database, then starts the application upon it. What hinders the start is said in one line. */
final class Launcher {
    private @Nullable PostgresCluster cluster;

    private Launcher() {}

    static void launch(String... args) {
        var out = utf8(FileDescriptor.out);
        var err = utf8(FileDescriptor.err);
        System.setOut(out);
        System.setErr(err);
        LoggingSystem.get(Launcher.class.getClassLoader()).beforeInitialize(); // silent until Spring says otherwise
        var launcher = new Launcher();
        if (OperatorConsole.isMeant(args)) {
            System.exit(launcher.command(new PrintWriter(out), new PrintWriter(err), args));
        }
        try {
            launcher.serve(args);
        } catch (DatabaseUnavailable e) {
            System.err.println(StartupMessage.of(String.valueOf(e.getMessage()), e.arguments()));
            launcher.leave();
            System.exit(3);
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private void serve(String... args) {
        var application = new SpringApplication(MieruApplication.class);
        application.setDefaultProperties(properties());
        SpringApplication.getShutdownHandlers().add(this::leave);
        application.run(args);
    }

    /** Beans are made only as far as the verb needs them, so that a command answers quickly. */
    private ConfigurableApplicationContext quietly() {
        var properties = properties();
        properties.put("logging.threshold.console", "off");
        properties.put("spring.main.lazy-initialization", "true");
        properties.put("spring.main.register-shutdown-hook", "true");
        var application = new SpringApplication(MieruApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(properties);
        application.setLogStartupInfo(false);
        SpringApplication.getShutdownHandlers().add(this::leave);
        return application.run();
    }

    private int command(PrintWriter out, PrintWriter err, String... args) {
        return OperatorConsole.run("jp.mieru", out, err, this::quietly, args);
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
