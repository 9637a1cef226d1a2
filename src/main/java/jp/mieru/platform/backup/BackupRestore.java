package jp.mieru.platform.backup;

import java.nio.file.Path;
import jp.mieru.platform.cli.OperatorCommand;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.cli.Status;
import jp.mieru.platform.database.OwnerConnections;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup restore FILE}: into an empty database, all or nothing. */
@Component
@Command(name = "restore")
class BackupRestore implements OperatorCommand {
    private final OwnerConnections connections;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    BackupRestore(OwnerConnections connections) {
        this.connections = connections;
    }

    @Override
    public String group() {
        return "backup";
    }

    @Override
    public String description() {
        return "platform.backup.restore.description";
    }

    @Override
    public int run(Output output) throws Exception {
        try (var connection = connections.open()) {
            var manifest = Restore.from(file, connection);
            output.out()
                    .println("tables: " + manifest.tables().size() + "; rows: " + manifest.rows() + "; created: "
                            + manifest.createdAt());
            return Status.DONE;
        } catch (Restore.Refused e) {
            output.fault(String.valueOf(e.getMessage()), e.arguments());
            return Status.FAULTS;
        }
    }
}
