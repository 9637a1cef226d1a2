package jp.mieru.appraisal.handbook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.handbooktext.Edition;
import jp.mieru.appraisal.support.RaterCircle;
import jp.mieru.platform.notices.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raters say that they have read a version; the office sees who has, and reminds the others once a day at most. */
@Service
class ReadHandbook {
    private final HandbookReadings readings;
    private final RaterCircle circle;
    private final Accounts accounts;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    ReadHandbook(
            HandbookReadings readings,
            RaterCircle circle,
            Accounts accounts,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.readings = readings;
        this.circle = circle;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** All raters of today, those who have not read it first. */
    List<Reader> readers(Edition edition) {
        var read = readings.of(edition.number());
        return circle.members().stream()
                .map(member -> new Reader(member, read.get(member.staff())))
                .sorted((one, other) -> Boolean.compare(one.readAt() != null, other.readAt() != null))
                .toList();
    }

    @Transactional
    void haveRead(int version, StaffId staff) {
        readings.note(version, staff);
    }

    /** Reminds whoever has not read it; how many were told, -1 if it was done today already. */
    @Transactional
    int remind(Edition edition, Viewer actor) {
        if (!readings.remind(LocalDate.now(clock), edition.number(), actor.account())) {
            return -1;
        }
        var told = accounts.recipients(readers(edition).stream()
                .filter(reader -> reader.readAt() == null)
                .map(reader -> reader.member().staff())
                .toList());
        notices.tell(told, "appraisal.handbook.notice.read", List.of(edition.number()), "/handbook");
        audit.changed(actor, "appraisal.handbook-readers-reminded", null, edition.number() + " (" + told.size() + ")");
        return told.size();
    }
}
