package jp.mieru.engagement.resultfile;

import java.io.IOException;
import java.util.stream.Stream;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.platform.cli.OperatorCommand;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.cli.Status;
import jp.mieru.platform.cli.WrongUsage;
import jp.mieru.platform.files.CsvOut;
import jp.mieru.survey.RoundFrame;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code survey results}: the figures of a closed round. Picocli fills in what is required, anew for each run. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Command(name = "results")
@NullUnmarked
class SurveyResultsCommand implements OperatorCommand {
    /** How rows are written. */
    enum Format {
        csv,
        table
    }

    private static final String UNIT = "unit";
    private static final String NONE = "none";

    private final Rounds rounds;
    private final int threshold;

    @Mixin
    private ClosedRoundOption round = new ClosedRoundOption();

    @Option(names = "--by", paramLabel = "unit|none|ATTRIBUTE")
    private String by = UNIT;

    @Option(names = "--method", paramLabel = "mean|percent-positive|raw|enps")
    private String method = ScoringMethod.MEAN.word();

    @Option(names = "--weighted")
    private boolean weighted;

    @Option(names = "--min", paramLabel = "N")
    private @Nullable Integer min;

    @Option(names = "--format", paramLabel = "csv|table")
    private Format format = Format.csv;

    SurveyResultsCommand(Rounds rounds, @Value("${mieru.engagement.threshold:10}") int threshold) {
        this.rounds = rounds;
        this.threshold = threshold;
    }

    @Override
    public String group() {
        return "survey";
    }

    @Override
    public String description() {
        return "engagement.resultfile.cli.results";
    }

    @Override
    public int run(Output output) throws IOException {
        ScoringMethod scoring = ScoringMethod.ofWord(method)
                .orElseThrow(() -> new WrongUsage("engagement.resultfile.cli.method", method));
        int fewest = fewest();
        RoundSummary found = round.find(rounds, output).orElse(null);
        if (found == null) {
            return Status.FAULTS;
        }
        RoundFrame frame = rounds.frameOf(found.id());
        write(
                rows(ResultTable.of(frame, sink -> rounds.eachAnswer(found.id(), sink), scoring, weighted, fewest)),
                output);
        return Status.DONE;
    }

    private int fewest() {
        int fewest = min == null ? threshold : min;
        if (fewest < Suppression.LOWEST_THRESHOLD) {
            throw new WrongUsage("engagement.resultfile.cli.min", Suppression.LOWEST_THRESHOLD, fewest);
        }
        return fewest;
    }

    private Stream<ResultRow> rows(ResultTable table) {
        return switch (by) {
            case UNIT -> table.byUnit();
            case NONE -> table.everybody();
            default ->
                table.byAttribute(by)
                        .orElseThrow(() -> new WrongUsage(
                                "engagement.resultfile.cli.by", by, String.join(", ", table.attributes())));
        };
    }

    private void write(Stream<ResultRow> shown, Output output) throws IOException {
        var rows = Stream.concat(Stream.of(ResultRow.COLUMNS), shown.map(ResultRow::cells));
        if (format == Format.table) {
            TextTable.print(rows.toList(), output.out());
            return;
        }
        try (var csv = CsvOut.lines(output.out())) {
            rows.forEach(csv::row);
        }
    }
}
