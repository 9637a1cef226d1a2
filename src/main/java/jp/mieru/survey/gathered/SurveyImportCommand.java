package jp.mieru.survey.gathered;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import jp.mieru.platform.cli.OperatorCommand;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.cli.Status;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code survey import}: answers gathered elsewhere become a round. */
@Component
@Command(name = "import")
class SurveyImportCommand implements OperatorCommand {
    private final GatherAnswers gather;
    private final Clock clock;

    @Option(names = "--questionnaire", paramLabel = "FILE", required = true)
    private Path questionnaire = Path.of("");

    @Option(names = "--answers", paramLabel = "FILE", required = true)
    private Path answers = Path.of("");

    @Option(names = "--round", paramLabel = "NAME", required = true)
    private String round = "";

    @Option(names = "--units", paramLabel = "FILE", defaultValue = Option.NULL_VALUE)
    private @org.jspecify.annotations.Nullable Path units;

    SurveyImportCommand(GatherAnswers gather, Clock clock) {
        this.gather = gather;
        this.clock = clock;
    }

    @Override
    public String group() {
        return "survey";
    }

    @Override
    public String description() {
        return "survey.gathered.cli.import";
    }

    @Override
    public int run(Output output) {
        var files = new GatherAnswers.Files(questionnaire, answers, units);
        GatherAnswers.Result result = gather.gather(files, round.strip(), LocalDate.now(clock));
        result.faults().render(output.messages(), output.locale()).forEach(output.err()::println);
        output.out()
                .println("answers: %d; units: %d; blank: %d; faults: %d"
                        .formatted(
                                result.answers(),
                                result.units(),
                                result.blanks(),
                                result.faults().count()));
        return result.faults().any() ? Status.FAULTS : Status.DONE;
    }
}
