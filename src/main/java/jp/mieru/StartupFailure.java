package jp.mieru;

import jp.mieru.platform.cli.Cause;
import jp.mieru.platform.cli.Status;
import jp.mieru.platform.database.DatabaseUnavailable;
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
        for (var cause : (Iterable<Throwable>) Cause.chain(e)::iterator) {
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
        return new StartupFailure("startup.server.failed", Cause.rootLine(e), Cause.keep(e));
    }

    /** Japanese and English in one line. */
    String line() {
        return String.valueOf(getMessage()).replaceAll("\\R", " ");
    }

    int status() {
        return status;
    }
}
