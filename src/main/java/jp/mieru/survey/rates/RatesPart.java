package jp.mieru.survey.rates;

import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.round.RoundGoals;
import jp.mieru.survey.roundpages.RoundPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a round's page: how many have answered in all, against the goal, and where there is more about it. */
@Component
class RatesPart implements RoundPart {
    private static final int ORDER = 100;

    private final ResponseRates rates;
    private final RoundGoals goals;

    RatesPart(ResponseRates rates, RoundGoals goals) {
        this.rates = rates;
        this.goals = goals;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable Shown of(RoundSummary round) {
        if (round.gathered()) {
            return null;
        }
        Integer goal = goals.of(round.id()).orElse(null);
        if (round.state() == RoundState.PLANNED) {
            return new Shown("survey/rates/part", new RoundCount(round, goal, Count.NONE, 0));
        }
        RoundRates now = rates.of(round.id());
        long below = goal == null
                ? 0
                : now.rates().stream()
                        .filter(rate -> rate.count().isBelow(goal))
                        .count();
        return new Shown("survey/rates/part", new RoundCount(round, goal, now.total(), below));
    }
}
