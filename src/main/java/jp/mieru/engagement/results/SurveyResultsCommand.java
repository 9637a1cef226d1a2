package jp.mieru.engagement.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.platform.cli.OperatorCommand;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.cli.Status;
import jp.mieru.platform.cli.WrongUsage;
import jp.mieru.survey.RoundAnswers;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code survey results}: the figures of a closed round, hidden where pages hide them. */
@Component
@Command(name = "results")
class SurveyResultsCommand implements OperatorCommand {
    private static final String UNIT = "unit";
    private static final String NONE = "none";
    private static final String CSV = "csv";
    private static final String TABLE = "table";

    private final Rounds rounds;

    @Option(names = "--round", paramLabel = "NAME", required = true)
    private String round = "";

    @Option(names = "--by", paramLabel = "unit|none|ATTRIBUTE", defaultValue = UNIT)
    private String by = UNIT;

    @Option(names = "--method", paramLabel = "mean|percent-positive|raw|enps", defaultValue = "mean")
    private String method = "mean";

    @Option(names = "--weighted", defaultValue = "false")
    private boolean weighted;

    @Option(names = "--min", paramLabel = "N", defaultValue = "" + Suppression.DEFAULT_THRESHOLD)
    private int min = Suppression.DEFAULT_THRESHOLD;

    @Option(names = "--format", paramLabel = "csv|table", defaultValue = CSV)
    private String format = CSV;

    SurveyResultsCommand(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String group() {
        return "survey";
    }

    @Override
    public String description() {
        return "engagement.results.cli.results";
    }

    @Override
    public int run(Output output) {
        ScoringMethod scoring =
                ScoringMethod.ofWord(method).orElseThrow(() -> new WrongUsage("engagement.results.cli.method", method));
        if (min < Suppression.LOWEST_THRESHOLD) {
            throw new WrongUsage("engagement.results.cli.min", Suppression.LOWEST_THRESHOLD);
        }
        if (!format.equals(CSV) && !format.equals(TABLE)) {
            throw new WrongUsage("engagement.results.cli.format", format);
        }
        Optional<RoundSummary> found =
                rounds.titled(round.strip()).filter(summary -> summary.state() == RoundState.CLOSED);
        if (found.isEmpty()) {
            output.fault("engagement.results.cli.round", round);
            return Status.FAULTS;
        }
        RoundAnswers answers = rounds.answersOf(found.get().id());
        ResultTable table = ResultTable.of(
                answers.questionnaire(), answers.answers(), groups(answers), scoring, weighted, new Suppression(min));
        print(table.rows().map(ResultRow::cells).toList(), output);
        return Status.DONE;
    }

    private ResultGroups groups(RoundAnswers round) {
        int everybody = round.units().size();
        if (by.equals(UNIT)) {
            return ResultGroups.byUnit(round.answers(), round.units())
                    .withTurnout(round.units().asked(), round.answered());
        }
        if (by.equals(NONE)) {
            return ResultGroups.everybody(round.answers(), round.units())
                    .withTurnout(new int[] {round.units().asked()[everybody]}, new int[] {round.answered()[everybody]});
        }
        int attribute = round.answers().attributes().indexOf(by);
        if (attribute < 0) {
            throw new WrongUsage("engagement.results.cli.by", by);
        }
        return ResultGroups.byAttribute(round.answers(), attribute);
    }

    private void print(List<List<String>> rows, Output output) {
        List<List<String>> all = new ArrayList<>();
        all.add(ResultRow.COLUMNS);
        all.addAll(rows);
        if (format.equals(TABLE)) {
            aligned(all).forEach(output.out()::println);
        } else {
            all.forEach(row -> output.out().println(CsvLine.of(row)));
        }
    }

    private static List<String> aligned(List<List<String>> rows) {
        int[] widths = new int[ResultRow.COLUMNS.size()];
        rows.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], CsvLine.columns(row.get(i)))));
        return rows.stream()
                .map(row -> {
                    var line = new StringBuilder();
                    for (int i = 0; i < widths.length; i++) {
                        line.append(row.get(i)).repeat(' ', widths[i] - CsvLine.columns(row.get(i)) + 2);
                    }
                    return line.toString().stripTrailing();
                })
                .toList();
    }
}
