package jp.mieru.survey.paperslips;

import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.roundpages.RoundPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of an open round: the way to codes on paper. */
@Component
class RoundCodes implements RoundPart {
    private static final int ORDER = 150;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable Shown of(RoundSummary round) {
        return round.state() == RoundState.OPEN && !round.gathered() ? new Shown("survey/kiosk/part", round) : null;
    }
}
