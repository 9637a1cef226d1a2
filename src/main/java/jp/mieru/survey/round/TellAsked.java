package jp.mieru.survey.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.mieru.access.Accounts;
import jp.mieru.access.StaffId;
import jp.mieru.platform.notices.Notices;
import jp.mieru.survey.RoundSummary;
import org.springframework.stereotype.Component;

/** Tells those asked that a round has begun. One that began on a day gone by is nobody's news. */
@Component
class TellAsked {
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    TellAsked(Accounts accounts, Notices notices, Clock clock) {
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    void begun(RoundSummary round, LocalDate day, Collection<StaffId> asked) {
        if (!day.isBefore(LocalDate.now(clock))) {
            notices.tell(
                    accounts.recipients(asked),
                    "survey.round.notice.begun",
                    List.of(round.title()),
                    "/surveys/" + round.id());
        }
    }
}
