package jp.mieru.appraisal.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.closeddays.ClosedDays;
import jp.mieru.appraisal.deadline.OpenDays;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.platform.notices.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody complains of the own result. */
@Service
class FileComplaint {
    private static final UUID NEW = new UUID(0, 0);

    private final Complaints complaints;
    private final ComplaintRecord record;
    private final Excuses excuses;
    private final Sheets sheets;
    private final Accounts accounts;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;
    private final ClosedDays closed;

    FileComplaint(
            Complaints complaints,
            ComplaintRecord record,
            Excuses excuses,
            Sheets sheets,
            Accounts accounts,
            Notices notices,
            AuditTrail audit,
            Clock clock,
            ClosedDays closed) {
        this.complaints = complaints;
        this.record = record;
        this.excuses = excuses;
        this.sheets = sheets;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.closed = closed;
    }

    /** How it went. */
    sealed interface Filed {
        record Done(UUID id) implements Filed {}

        record Refused(MayComplain why) implements Filed {}
    }

    OpenDays openDays() {
        return closed.open();
    }

    /** @param before complaints of the same person */
    MayComplain mayComplain(ToldSheet sheet, Collection<Complaint> before, OpenDays open) {
        return MayComplain.of(sheet, before, LocalDate.now(clock), open);
    }

    /**
     * Lets the person complain until a day although the time is over.
     *
     * @return false where the cycle is closed
     */
    @Transactional
    boolean excuse(ToldSheet sheet, LocalDate lastDay, String reason, Viewer actor) {
        if (sheets.locked(sheet.id()).orElseThrow().rest() != null) {
            return false;
        }
        excuses.put(sheet.id(), lastDay, reason, actor.account());
        audit.changed(actor, "appraisal.complaint-excused", sheet.staff(), lastDay.toString());
        notices.tell(
                accounts.recipients(List.of(sheet.staff())),
                "appraisal.objection.notice.excused",
                List.of(),
                "/appraisal-complaints/new?sheet=" + sheet.id());
        return true;
    }

    @Transactional
    Filed file(ToldSheet sheet, String reason, String wish, Viewer actor) {
        var may = mayComplain(sheet, complaints.filedBy(sheet.staff()), openDays());
        if (!(may instanceof MayComplain.Yes yes)) {
            return new Filed.Refused(may);
        }
        var complaint = new Complaint(
                NEW,
                sheet.id(),
                Objects.requireNonNull(actor.staff()),
                LocalDate.now(clock),
                yes.lastDay(),
                reason,
                wish,
                ComplaintState.FILED,
                null,
                0);
        var added = complaints.add(complaint);
        if (added.isEmpty()) {
            return new Filed.Refused(new MayComplain.Already());
        }
        record.step(added.get(), "filed", actor.staff());
        audit.changed(
                actor, "appraisal.complaint-filed", actor.staff(), sheet.id().toString());
        return new Filed.Done(added.get());
    }
}
