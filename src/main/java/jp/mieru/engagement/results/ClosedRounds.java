package jp.mieru.engagement.results;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The figures of closed rounds. They never change, so those used last are kept for every reader; one at a time is computed,
 * for all answers of a round are in memory meanwhile.
 */
@Component
class ClosedRounds {
    /** About 40 MB; a round of 1,000 units with 20 constructs has 20,000. */
    private static final int MOST_FIGURES = 1_000_000;

    private final Rounds rounds;
    private final int threshold;
    private final Recent<RoundId, RoundFigures> recent = new Recent<>(MOST_FIGURES, RoundFigures::size);
    private final Lock computing = new ReentrantLock();

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

    /** Closed rounds of the house's own that opened before this one, the newest first. */
    List<RoundSummary> before(RoundSummary round) {
        return rounds.closed().stream()
                .filter(other -> !other.gathered() && other.opensOn().isBefore(round.opensOn()))
                .toList();
    }

    RoundFigures figures(RoundId id) {
        return recent.find(id).orElseGet(() -> compute(id));
    }

    private RoundFigures compute(RoundId id) {
        computing.lock();
        try {
            return recent.find(id).orElseGet(() -> {
                var figures = RoundFigures.of(rounds.answersOf(id), threshold);
                recent.keep(id, figures);
                return figures;
            });
        } finally {
            computing.unlock();
        }
    }
}
