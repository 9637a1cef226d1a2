package jp.mieru.platform.backup;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import jp.mieru.platform.cli.OperatorCommand;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.cli.Status;
import jp.mieru.platform.database.OwnerConnections;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup create FILE}: the whole database as one file, while the server runs. */
@Component
@Command(name = "create")
class BackupCreate implements OperatorCommand {
    private final OwnerConnections connections;
    private final Clock clock;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    BackupCreate(OwnerConnections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public String group() {
        return "backup";
    }

    @Override
    public String description() {
        return "platform.backup.create.description";
    }

    @Override
    public int run(Output output) throws Exception {
        try (var connection = connections.open()) {
            var manifest = Backup.create(connection, file.toAbsolutePath(), clock.instant());
            output.out()
                    .println("tables: " + manifest.tables().size() + "; rows: " + manifest.rows() + "; bytes: "
                            + Files.size(file));
            return Status.DONE;
        } catch (FileAlreadyExistsException e) {
            output.fault("platform.backup.refused.exists", file);
            return Status.FAULTS;
        }
    }
}
