package jp.mieru.organization.rosterexport;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.platform.cli.OperatorCommand;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.cli.Status;
import jp.mieru.platform.cli.WrongUsage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code roster export}: the files that {@code roster import} reads. */
@Component
@Command(name = "export")
class RosterExportCommand implements OperatorCommand {
    private final RosterExport export;

    @Option(names = "--units", paramLabel = "FILE")
    private @Nullable Path units;

    @Option(names = "--roster", paramLabel = "FILE")
    private @Nullable Path roster;

    @Option(names = "--history", paramLabel = "FILE")
    private @Nullable Path history;

    RosterExportCommand(RosterExport export) {
        this.export = export;
    }

    @Override
    public String group() {
        return "roster";
    }

    @Override
    public String description() {
        return "organization.rosterexport.cli.export";
    }

    @Override
    public int run(Output output) {
        Map<RosterFile, Path> files = new LinkedHashMap<>();
        add(files, RosterFile.UNITS, units);
        add(files, RosterFile.ROSTER, roster);
        add(files, RosterFile.HISTORY, history);
        if (files.isEmpty()) {
            throw new WrongUsage("organization.rosterexport.cli.no_file");
        }
        export.write(files);
        return Status.DONE;
    }

    private static void add(Map<RosterFile, Path> files, RosterFile file, @Nullable Path path) {
        if (path != null) {
            files.put(file, path);
        }
    }
}
