package jp.mieru.engagement.resultfile;

import java.util.Optional;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.text.Normal;
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

    /** The round; if there is none with this name, or it is not closed, that is told. */
    public Optional<RoundSummary> find(Rounds rounds, Output output) {
        String name = Normal.trim(round);
        Optional<RoundSummary> found = rounds.titled(name);
        Optional<RoundSummary> closed = found.filter(known -> known.state() == RoundState.CLOSED);
        if (closed.isEmpty()) {
            output.fault(
                    found.isEmpty() ? "engagement.resultfile.cli.unknown" : "engagement.resultfile.cli.open", name);
        }
        return closed;
    }
}
