package jp.mieru.organization.rosterexport;

import jp.mieru.organization.rosterfile.RosterFileOptions;
import jp.mieru.platform.cli.OperatorCommand;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.cli.Status;
import jp.mieru.platform.cli.WrongUsage;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code roster export}: the files that {@code roster import} reads. */
@Component
@Command(name = "export")
class RosterExportCommand implements OperatorCommand {
    private final RosterExport export;

    @Mixin
    private RosterFileOptions files = new RosterFileOptions();

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
        if (files.named().isEmpty()) {
            throw new WrongUsage("organization.rosterexport.cli.no_file");
        }
        export.write(files.named());
        return Status.DONE;
    }
}
