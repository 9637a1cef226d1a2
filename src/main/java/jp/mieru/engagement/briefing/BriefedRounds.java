package jp.mieru.engagement.briefing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.readable.ClosedRounds;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.Rounds.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The house's own closed rounds, and which of them the page is about. */
@Component
class BriefedRounds {
    /**
     * The rounds to choose from.
     *
     * @param all those that the viewer may read, the newest first
     */
    record Found(List<RoundSummary> all, Map<RoundId, Target> targets) {
        /** The round that is wanted; without any, the newest that asked everybody, and where none did the newest of all. */
        Optional<RoundSummary> chosen(@Nullable UUID wanted) {
            if (wanted != null) {
                return all.stream()
                        .filter(round -> round.id().value().equals(wanted))
                        .findFirst();
            }
            return all.stream()
                    .filter(round -> target(round.id()).everybody())
                    .findFirst()
                    .or(() -> all.stream().findFirst());
        }

        Target target(RoundId round) {
            return targets.getOrDefault(round, new Target(true, null));
        }
    }

    private final ClosedRounds closed;
    private final Rounds rounds;

    BriefedRounds(ClosedRounds closed, Rounds rounds) {
        this.closed = closed;
        this.rounds = rounds;
    }

    Found visibleTo(Viewer viewer) {
        var all = closed.visibleTo(viewer).stream()
                .filter(round -> !round.gathered())
                .toList();
        return new Found(all, rounds.targets());
    }
}
