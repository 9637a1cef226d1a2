package jp.mieru.appraisal.ratercheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.support.RaterCircle;
import jp.mieru.platform.notices.Notices;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.JapaneseDates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office calls for the check of this fiscal year, sees who has taken it, and reminds the others once a day at most. */
@Service
class CallForCheck {
    private final CheckCalls calls;
    private final CheckSheets sheets;
    private final RaterCircle circle;
    private final Accounts accounts;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    CallForCheck(
            CheckCalls calls,
            CheckSheets sheets,
            RaterCircle circle,
            Accounts accounts,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.calls = calls;
        this.sheets = sheets;
        this.circle = circle;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** All raters of today, those who have not taken it first. */
    List<Taking> takings(FiscalYear year) {
        var taken = sheets.takenIn(year);
        return circle.members().stream()
                .map(member -> new Taking(member, taken.get(member.staff())))
                .sorted((one, other) -> Boolean.compare(one.takenOn() != null, other.takenOn() != null))
                .toList();
    }

    /** Calls for the check; raters are told the first time. How many were told. */
    @Transactional
    int call(LocalDate dueOn, Viewer actor) {
        var year = FiscalYear.of(LocalDate.now(clock));
        circle.settle(actor.account());
        boolean first = calls.call(year, dueOn, actor.account());
        audit.changed(
                actor,
                "appraisal.check-called",
                null,
                year.format(Locale.JAPANESE) + " " + JapaneseDates.format(dueOn, Locale.JAPANESE));
        return first ? tell(year, "appraisal.check.notice.called") : 0;
    }

    /** Reminds whoever has not taken it; how many were told, -1 if it was done today already. */
    @Transactional
    int remind(Viewer actor) {
        var today = LocalDate.now(clock);
        var year = FiscalYear.of(today);
        if (calls.of(year).isEmpty() || !calls.remind(today, actor.account())) {
            return -1;
        }
        int told = tell(year, "appraisal.check.notice.reminded");
        audit.changed(actor, "appraisal.check-reminded", null, String.valueOf(told));
        return told;
    }

    private int tell(FiscalYear year, String key) {
        var told = accounts.recipients(takings(year).stream()
                .filter(taking -> taking.takenOn() == null)
                .map(taking -> taking.member().staff())
                .toList());
        notices.tell(told, key, List.of(), "/rater-check");
        return told.size();
    }
}
