package jp.mieru.survey.rates;

import java.util.UUID;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.round.RoundStore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Rounds in which Mieru asks people. For a page of rates no other round exists. */
@Component
public class AskedRounds {
    private final RoundStore rounds;

    AskedRounds(RoundStore rounds) {
        this.rounds = rounds;
    }

    /** The round, open or closed; otherwise the answer is "not found". */
    public RoundSummary find(UUID round) {
        return rounds.find(RoundId.of(round))
                .filter(found -> !found.gathered() && found.state() != RoundState.PLANNED)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The round, if it is open now; otherwise the answer is "not found". */
    public RoundSummary open(UUID round) {
        RoundSummary found = find(round);
        if (found.state() != RoundState.OPEN) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }
}
