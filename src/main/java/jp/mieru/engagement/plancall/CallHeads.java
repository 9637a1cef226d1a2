package jp.mieru.engagement.plancall;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.mieru.access.Accounts;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import jp.mieru.platform.notices.Notices;
import jp.mieru.survey.RoundSummary;
import org.springframework.stereotype.Component;

/** Tells heads that a plan is called for. */
@Component
class CallHeads {
    private final Units units;
    private final Accounts accounts;
    private final Notices notices;

    CallHeads(Units units, Accounts accounts, Notices notices) {
        this.units = units;
        this.accounts = accounts;
        this.notices = notices;
    }

    /** Tells those who lead these units on that day; nobody if there is none. */
    void of(RoundSummary round, Collection<UnitId> added, LocalDate day) {
        if (!added.isEmpty()) {
            notices.tell(
                    accounts.recipients(units.leaders(added, day)),
                    "engagement.plancall.notice",
                    List.of(round.title()),
                    "/action-plans");
        }
    }
}
