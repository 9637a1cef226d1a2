package jp.mieru.engagement.resultfile;

import java.util.Optional;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.RoundAnswers;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Option;

/** The closed round that a command looks at. */
@NullUnmarked
public final class ClosedRoundOption {
    @Option(names = "--round", paramLabel = "NAME", required = true)
    private String round;

    /** Its answers; if there is no such round, or it is not closed, that is told and there are none. */
    public Optional<RoundAnswers> answers(Rounds rounds, Output output) {
        String name = Normal.trim(round);
        RoundSummary found = rounds.titled(name).orElse(null);
        if (found == null || found.state() != RoundState.CLOSED) {
            output.fault(found == null ? "engagement.resultfile.cli.unknown" : "engagement.resultfile.cli.open", name);
            return Optional.empty();
        }
        return Optional.of(rounds.answersOf(found.id()));
    }
}
