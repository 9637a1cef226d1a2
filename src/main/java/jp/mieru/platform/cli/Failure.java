package jp.mieru.platform.cli;

import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import jp.mieru.platform.database.DatabaseUnavailable;

/** Tells an exception as one line. The stack trace goes to a file beside the data. */
final class Failure {
    private Failure() {}

    static int tell(Output output, Exception e) {
        var unavailable = cause(e, DatabaseUnavailable.class);
        if (unavailable.isPresent()) {
            output.fault(
                    String.valueOf(unavailable.get().getMessage()),
                    unavailable.get().arguments());
            return Status.UNREACHABLE;
        }
        var sql = cause(e, SQLException.class);
        if (sql.filter(Failure::isConnection).isPresent()) {
            output.fault("platform.cli.failed.database", Cause.firstLine(sql.get()));
            return Status.UNREACHABLE;
        }
        var file = cause(e, FileSystemException.class);
        if (file.isPresent()) {
            var missing = file.get() instanceof NoSuchFileException;
            var key = missing ? "platform.cli.failed.file.missing" : "platform.cli.failed.file.unusable";
            output.fault(key, file.get().getFile());
            return Status.FAULTS;
        }
        output.fault("platform.cli.failed", Cause.rootLine(e), Cause.keep(e));
        return Status.FAULTS;
    }

    private static boolean isConnection(SQLException e) {
        var state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("28")));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
        return Cause.chain(e).filter(type::isInstance).map(type::cast).findFirst();
    }
}
