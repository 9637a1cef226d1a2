package jp.mieru.engagement.results;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The figures of closed rounds. They never change, so each is computed once for every reader. */
@Component
class ClosedRounds {
    private static final int KEPT = 8;
    private final Rounds rounds;
    private final int threshold;
    private final ConcurrentMap<RoundId, RoundFigures> computed = new ConcurrentHashMap<>();

    ClosedRounds(Rounds rounds, @Value("${mieru.engagement.threshold:10}") int threshold) {
        this.rounds = rounds;
        this.threshold = threshold;
    }

    /** The fewest people behind a figure that is shown. */
    int threshold() {
        return threshold;
    }

    Optional<RoundSummary> find(UUID id) {
        return rounds.find(RoundId.of(id)).filter(round -> round.state() == RoundState.CLOSED);
    }

    RoundFigures figures(RoundId id) {
        if (computed.size() >= KEPT && !computed.containsKey(id)) {
            computed.clear();
        }
        return computed.computeIfAbsent(id, round -> RoundFigures.of(rounds.answersOf(round), threshold));
    }
}
