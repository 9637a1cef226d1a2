package jp.mieru.engagement.planround;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.engagement.plancall.CallForPlans;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.springframework.stereotype.Component;

/** The rounds after which the office can call for plans: no other has a page here. */
@Component
class CallableRounds {
    private final Rounds rounds;

    CallableRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    List<RoundSummary> all() {
        return rounds.closed().stream().filter(CallForPlans::isPossible).toList();
    }

    Optional<RoundSummary> find(UUID round) {
        return rounds.find(RoundId.of(round)).filter(CallForPlans::isPossible);
    }
}
