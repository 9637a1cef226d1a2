package jp.mieru.goals.yearpages;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.platform.notices.Notices;
import jp.mieru.platform.notices.Recipient;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office reminds those who have not handed in their goals: nobody twice a day, and it is noted. */
@Service
class NudgeStaff {
    private static final int MONTHS_AHEAD = 2;

    private final YearSheets sheets;
    private final Accounts accounts;
    private final Notices notices;
    private final AuditTrail audit;

    NudgeStaff(YearSheets sheets, Accounts accounts, Notices notices, AuditTrail audit) {
        this.sheets = sheets;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
    }

    /** From when on a year's goals may be asked for: two months before it begins. */
    static LocalDate from(FiscalYear year) {
        return year.first().minusMonths(MONTHS_AHEAD);
    }

    /** Reminds those of the rows who owe goals and can sign in; how many people were told; nobody before the time for it. */
    @Transactional
    int nudge(YearFilter filter, Viewer actor, LocalDate today) {
        if (today.isBefore(from(filter.year()))) {
            return 0;
        }
        var owing = sheets.of(filter.year()).rows().stream()
                .filter(row -> filter.takes(row) && row.progress().isOwed())
                .map(row -> row.member().staff())
                .toList();
        var reachable = accounts.staff(
                accounts.recipients(owing).stream().map(Recipient::account).toList());
        var told = accounts.recipients(sheets.nudge(filter.year(), reachable));
        if (!told.isEmpty()) {
            notices.tell(
                    told,
                    "goals.year.notice.nudge",
                    List.of(filter.year().year()),
                    "/goals?year=" + filter.year().year());
            audit.changed(actor, "goals.staff-nudged", null, filter.year().year() + " (" + told.size() + ")");
        }
        return told.size();
    }
}
