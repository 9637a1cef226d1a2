package jp.mieru.survey.gathering;

import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.roundpages.RoundPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a round whose answers were gathered elsewhere: how to give it up. */
@Component
class ForgetPart implements RoundPart {
    private static final int LAST = 900;

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public @Nullable Shown of(RoundSummary round) {
        return round.gathered() ? new Shown("survey/gathering/forget", round) : null;
    }
}
