package jp.mieru;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import jp.mieru.platform.cli.OperatorConsole;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the server, or carries out one command. What hinders the start is said in one line. */
final class Launcher {
    private static final String EMPTY = "--empty";
    private final ChosenDatabase database = new ChosenDatabase();
    private volatile boolean started;
    private volatile boolean stopping;

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
        } catch (Exception e) {
            if (!launcher.stopping) {
                var failure = StartupFailure.of(e);
                System.err.println(failure.line());
                launcher.database.close();
                System.exit(failure.status());
            }
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private void serve(String... args) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::abandonStart));
        ServerAddress.fromEnvironment().requireFree();
        var properties = database.forServer(Arrays.asList(args).contains(EMPTY));
        properties.put("logging.level.org.springframework.boot.SpringApplication", "off");
        properties.put("logging.level.org.springframework.boot.diagnostics", "off");
        properties.put("logging.level.org.springframework.boot.web.server", "error");
        properties.put("logging.level.org.flywaydb", "error");
        var application = application(properties);
        var context = application.run(
                Arrays.stream(args).filter(arg -> !arg.equals(EMPTY)).toArray(String[]::new));
        database.built();
        started = true;
        StartupMessage.welcome(context);
    }

    /** Stops PostgreSQL when the program is ended before it has started; later Spring does so in its order. */
    private void abandonStart() {
        stopping = true;
        if (!started) {
            database.close();
        }
    }

    private int command(PrintWriter out, PrintWriter err, String... args) {
        return OperatorConsole.run("jp.mieru", out, err, this::quietly, args);
    }

    /** Beans are made only as far as the verb needs them, so that a command answers quickly. */
    private ConfigurableApplicationContext quietly() {
        var properties = database.forCommand();
        properties.put("logging.threshold.console", "off");
        properties.put("spring.main.lazy-initialization", "true");
        var application = application(properties);
        application.setWebApplicationType(WebApplicationType.NONE);
        var context = application.run();
        started = true;
        return context;
    }

    private SpringApplication application(Map<String, Object> properties) {
        var application = new SpringApplication(MieruApplication.class);
        application.setDefaultProperties(properties);
        application.setLogStartupInfo(false);
        SpringApplication.getShutdownHandlers().add(database::close);
        return application;
    }
}
