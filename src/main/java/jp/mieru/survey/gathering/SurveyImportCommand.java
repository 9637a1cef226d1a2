package jp.mieru.survey.gathering;

import java.nio.file.Path;
import jp.mieru.platform.cli.OperatorCommand;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.cli.Status;
import jp.mieru.platform.cli.WrongUsage;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code survey import}: a round whose answers were gathered elsewhere. Picocli fills in what is required, anew for each run. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Command(name = "import")
@NullUnmarked
class SurveyImportCommand implements OperatorCommand {
    private static final int LONGEST = 200;

    private final ImportGathered imports;

    @Option(names = "--questionnaire", paramLabel = "FILE")
    private @Nullable Path questionnaire;

    @Option(names = "--answers", paramLabel = "FILE", required = true)
    private Path answers;

    @Option(names = "--round", paramLabel = "NAME", required = true)
    private String round;

    @Option(names = "--units", paramLabel = "FILE")
    private @Nullable Path units;

    @Option(names = "--structure", paramLabel = "FILE")
    private @Nullable Path structure;

    @Option(names = "--mapping", paramLabel = "FILE")
    private @Nullable Path mapping;

    @Option(names = "--guess")
    private boolean guess;

    SurveyImportCommand(ImportGathered imports) {
        this.imports = imports;
    }

    @Override
    public String group() {
        return "survey";
    }

    @Override
    public String description() {
        return "survey.gathering.cli.import";
    }

    @Override
    public int run(Output output) {
        String name = Normal.trim(round);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new WrongUsage("survey.gathering.cli.name", LONGEST);
        }
        if (questionnaire == null && structure == null) {
            throw new WrongUsage("survey.gathering.cli.questionnaire");
        }
        var result = imports.now(new GatheredFiles(name, questionnaire, answers, units, structure, mapping, guess));
        result.faults().render(output.messages(), output.locale()).forEach(output.err()::println);
        output.out().println(line(result));
        return result.faults().any() ? Status.FAULTS : Status.DONE;
    }

    /** The same in every language, for programs read it. */
    private static String line(ImportGathered.Result result) {
        var read = result.answered();
        long faults = result.faults().count();
        return read == null
                ? "answers: 0; units: 0; blank: 0; faults: " + faults
                : "answers: %d; units: %d; blank: %d; faults: %d"
                        .formatted(read.answers(), read.answeredUnits(), read.blanks(), faults);
    }
}
