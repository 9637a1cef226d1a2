package jp.mieru.engagement.results;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.questionnaire.SameMeasure;
import org.springframework.stereotype.Component;

/** Which round stands beside another as the one before. */
@Component
class EarlierRounds {
    /**
     * The round before.
     *
     * @param round itself
     * @param lastTime the later round's units as they stood in it
     */
    record Earlier(RoundSummary round, LastTime lastTime) {}

    private final ClosedRounds closed;
    private final Units units;

    EarlierRounds(ClosedRounds closed, Units units) {
        this.closed = closed;
        this.units = units;
    }

    /**
     * The newest round that opened before this one, asked the same units, and measured something in the same way; none
     * for answers gathered elsewhere.
     */
    Optional<Earlier> before(RoundSummary round, RoundFigures figures) {
        if (round.gathered()) {
            return Optional.empty();
        }
        return closed.before(round).stream()
                .filter(earlier -> compares(closed.figures(earlier.id()), figures))
                .findFirst()
                .map(earlier -> new Earlier(
                        earlier, new LastTime(closed.figures(earlier.id()), figures, successors(earlier, round))));
    }

    private static boolean compares(RoundFigures before, RoundFigures now) {
        return before.scope().equals(now.scope())
                && now.measures().stream()
                        .anyMatch(measure -> SameMeasure.in(before.questionnaire(), now.questionnaire(), measure));
    }

    private Map<UnitId, Set<UnitId>> successors(RoundSummary earlier, RoundSummary round) {
        return units.successors(earlier.opensOn(), round.opensOn());
    }
}
