package jp.mieru;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import jp.mieru.platform.cli.Status;
import jp.mieru.platform.database.DatabaseUnavailable;
import jp.mieru.platform.database.EmbeddedHome;
import org.springframework.boot.web.server.PortInUseException;

/** Why the server does not start, as one line for whoever starts it. */
final class StartupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    StartupFailure(String key, Object... arguments) {
        this(Status.FAULTS, key, arguments);
    }

    private StartupFailure(int status, String key, Object... arguments) {
        super(StartupMessage.of(key, arguments));
        this.status = status;
    }

    /** What to say of an exception that ended the start. */
    static StartupFailure of(Exception e) {
        for (var cause : (Iterable<Throwable>) chain(e)::iterator) {
            switch (cause) {
                case StartupFailure failure -> {
                    return failure;
                }
                case DatabaseUnavailable unavailable -> {
                    return new StartupFailure(
                            Status.UNREACHABLE, String.valueOf(unavailable.getMessage()), unavailable.arguments());
                }
                case PortInUseException taken -> {
                    return new StartupFailure("startup.port.taken", String.valueOf(taken.getPort()));
                }
                default -> {}
            }
        }
        return new StartupFailure("startup.server.failed", rootOf(e), keep(e));
    }

    /** Japanese and English in one line. */
    String line() {
        return String.valueOf(getMessage()).replaceAll("\\R", " ");
    }

    int status() {
        return status;
    }

    private static Stream<Throwable> chain(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }

    private static String rootOf(Exception e) {
        var root = chain(e).reduce((first, second) -> second).orElse(e);
        return String.valueOf(root.getMessage() == null ? root : root.getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }

    private static String keep(Exception e) {
        var path = EmbeddedHome.fromEnvironment().resolve("failure.log").toAbsolutePath();
        try (var file = new PrintWriter(path.toFile(), StandardCharsets.UTF_8)) {
            e.printStackTrace(file);
            return path.toString();
        } catch (IOException unwritable) {
            return "-";
        }
    }
}
