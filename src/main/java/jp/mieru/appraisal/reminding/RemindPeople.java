package jp.mieru.appraisal.reminding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleStep;
import jp.mieru.platform.notices.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those whom sheets wait for: nobody twice a day. */
@Service
class RemindPeople {
    private static final String HOME = "/";

    private final Waiting waiting;
    private final Accounts accounts;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    RemindPeople(Waiting waiting, Accounts accounts, Notices notices, AuditTrail audit, Clock clock) {
        this.waiting = waiting;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reminds them of one step.
     *
     * @param actor null where nobody pressed anything
     * @return how many were told
     */
    @Transactional
    public int remind(Cycle cycle, CycleStep step, @Nullable Viewer actor) {
        var due = cycle.due(step).orElse(null);
        if (due == null || !CycleStep.OF_PEOPLE.contains(step)) {
            return 0;
        }
        var told = accounts.recipients(waiting.remind(cycle.id(), step, LocalDate.now(clock)));
        if (!told.isEmpty()) {
            notices.tell(
                    told,
                    "appraisal.reminder.notice." + step.word(),
                    List.of(due.getYear(), due.getMonthValue(), due.getDayOfMonth()),
                    HOME);
            audit.changed(actor, "appraisal.people-reminded", null, step.word() + " (" + told.size() + ")");
        }
        return told.size();
    }
}
