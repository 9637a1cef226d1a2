package jp.mieru.organization.rosterimport;

import jp.mieru.organization.rosterfile.RosterFileOptions;
import jp.mieru.organization.rosterstaging.RosterSource;
import jp.mieru.platform.cli.OperatorCommand;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.cli.Status;
import jp.mieru.platform.cli.WrongUsage;
import jp.mieru.platform.time.JapaneseDates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code roster import}: the nightly batch. */
@Component
@Command(name = "import")
class RosterImportCommand implements OperatorCommand {
    private final ImportRoster imports;

    @Mixin
    private RosterFileOptions files = new RosterFileOptions();

    @Option(names = "--left-on", paramLabel = "DATE")
    private @Nullable String leftOn;

    @Option(names = "--dry-run")
    private boolean dryRun;

    RosterImportCommand(ImportRoster imports) {
        this.imports = imports;
    }

    @Override
    public String group() {
        return "roster";
    }

    @Override
    public String description() {
        return "organization.rosterimport.cli.import";
    }

    @Override
    public int run(Output output) {
        var sources = files.named().entrySet().stream()
                .map(file -> new RosterSource(file.getKey(), file.getValue().toString(), file.getValue()))
                .toList();
        if (sources.isEmpty()) {
            throw new WrongUsage("organization.rosterimport.cli.no_file");
        }
        var day = leftOn == null
                ? null
                : JapaneseDates.parse(leftOn)
                        .orElseThrow(
                                () -> new WrongUsage("organization.rosterimport.cli.date", String.valueOf(leftOn)));
        var result = imports.now(null, sources, day, dryRun);
        result.faults().render(output.messages(), output.locale()).forEach(output.err()::println);
        output.out().println(line(result));
        return result.faults().any() ? Status.FAULTS : Status.DONE;
    }

    /** The same in every language, for programs read it. */
    private static String line(ImportRoster.Result result) {
        var counts = result.counts();
        return "units: %d added, %d changed, %d unchanged; staff: %d added, %d changed, %d moved, %d left, %d unchanged; faults: %d"
                .formatted(
                        counts.unitsAdded(),
                        counts.unitsChanged(),
                        counts.unitsUnchanged(),
                        counts.staffAdded(),
                        counts.staffChanged(),
                        counts.staffMoved(),
                        counts.staffLeft(),
                        counts.staffUnchanged(),
                        result.faults().count());
    }
}
