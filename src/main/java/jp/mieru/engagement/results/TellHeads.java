package jp.mieru.engagement.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.Accounts;
import jp.mieru.organization.Units;
import jp.mieru.platform.notices.Notices;
import jp.mieru.survey.RoundClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells heads that the results of their unit can be read. Rounds closed on a day gone by are nobody's news. */
@Component
class TellHeads {
    private final Units units;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    TellHeads(Units units, Accounts accounts, Notices notices, Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void on(RoundClosed closed) {
        var today = LocalDate.now(clock);
        if (!closed.day().isBefore(today)) {
            notices.tell(
                    accounts.recipients(units.leaders(closed.units(), today)),
                    "engagement.results.notice.closed",
                    List.of(closed.title()),
                    "/results/" + closed.round());
        }
    }
}
