package jp.mieru.engagement.readable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.springframework.stereotype.Component;

/** Closed rounds through the eyes of whoever asks: one that may not be read does not exist. */
@Component
public class ClosedRounds {
    private final Rounds rounds;

    ClosedRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    /** All that the viewer may read, the newest first. */
    public List<RoundSummary> visibleTo(Viewer viewer) {
        return rounds.closed().stream()
                .filter(round -> ReadableUnits.mayRead(round, viewer))
                .toList();
    }

    /** The round with this id, if the viewer may read it. */
    public Optional<RoundSummary> visibleTo(Viewer viewer, UUID id) {
        return rounds.find(RoundId.of(id))
                .filter(round -> round.state() == RoundState.CLOSED)
                .filter(round -> ReadableUnits.mayRead(round, viewer));
    }
}
