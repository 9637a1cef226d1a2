package jp.mieru.engagement.drivers;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import jp.mieru.engagement.importance.DriverAnalysis;
import jp.mieru.engagement.resultfile.ClosedRoundOption;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.platform.cli.OperatorCommand;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.cli.Status;
import jp.mieru.platform.cli.WrongUsage;
import jp.mieru.platform.files.CsvOut;
import jp.mieru.survey.Forest;
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

/** {@code survey drivers}: what goes with an outcome in a closed round. Picocli fills in what is required. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Command(name = "drivers")
@NullUnmarked
class SurveyDriversCommand implements OperatorCommand {
    private final Rounds rounds;
    private final Suppression suppression;

    @Mixin
    private ClosedRoundOption round = new ClosedRoundOption();

    @Option(names = "--outcome", paramLabel = "CONSTRUCT", required = true)
    private String outcome;

    @Option(names = "--unit", paramLabel = "CODE")
    private @Nullable String unit;

    @Option(names = "--method", paramLabel = "mean|raw")
    private String method = ScoringMethod.MEAN.word();

    SurveyDriversCommand(Rounds rounds, @Value("${mieru.engagement.threshold:10}") int threshold) {
        this.rounds = rounds;
        this.suppression = new Suppression(threshold);
    }

    @Override
    public String group() {
        return "survey";
    }

    @Override
    public String description() {
        return "engagement.drivers.cli.drivers";
    }

    @Override
    public int run(Output output) throws IOException {
        ScoringMethod scoring = ScoringMethod.ofWord(method)
                .filter(ScoringMethod::byRespondent)
                .orElseThrow(() -> new WrongUsage("engagement.drivers.cli.method", method));
        RoundSummary found = round.find(rounds, output).orElse(null);
        if (found == null) {
            return Status.FAULTS;
        }
        RoundFrame frame = rounds.frameOf(found.id());
        RoundDrivers.Sink sink = RoundDrivers.of(frame, outcome, scoring, 1, 1)
                .orElseThrow(() -> new WrongUsage("engagement.drivers.cli.outcome", outcome));
        rounds.eachAnswer(found.id(), sink);
        RoundDrivers drivers = sink.drivers(suppression);
        DriverAnalysis analysis = drivers.in(unit(frame)).orElse(null);
        if (analysis == null) {
            output.fault("engagement.drivers.cli.few");
            return Status.FAULTS;
        }
        write(analysis, output);
        return Status.DONE;
    }

    private int unit(RoundFrame frame) {
        int found = unit == null ? Forest.WHOLE : frame.units().indexOf(unit);
        if (unit != null && found == Forest.WHOLE) {
            throw new WrongUsage("engagement.drivers.cli.unit", unit);
        }
        return found;
    }

    private static void write(DriverAnalysis analysis, Output output) throws IOException {
        try (var csv = CsvOut.lines(output.out())) {
            csv.row(List.of("construct", "rwa", "lmg", "low", "high"));
            analysis.drivers()
                    .forEach(driver -> csv.row(List.of(
                            driver.construct(),
                            digits(driver.relativeWeight()),
                            digits(driver.shapley()),
                            digits(driver.low()),
                            digits(driver.high()))));
        }
        output.err().println("r2: " + digits(analysis.rSquared()));
    }

    private static String digits(double part) {
        return String.format(Locale.ROOT, "%.7f", part);
    }
}
