package jp.mieru.appraisal.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.deadline.OpenDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody complains of the own result. */
@Service
class FileComplaint {
    private static final UUID NEW = new UUID(0, 0);

    private final Complaints complaints;
    private final ComplaintRecord record;
    private final AuditTrail audit;
    private final Clock clock;

    FileComplaint(Complaints complaints, ComplaintRecord record, AuditTrail audit, Clock clock) {
        this.complaints = complaints;
        this.record = record;
        this.audit = audit;
        this.clock = clock;
    }

    /** How it went. */
    sealed interface Filed {
        record Done(UUID id) implements Filed {}

        record Refused(MayComplain why) implements Filed {}
    }

    MayComplain mayComplain(ToldSheet sheet) {
        return MayComplain.of(sheet, complaints.of(sheet.id()), LocalDate.now(clock), OpenDays.usual());
    }

    @Transactional
    Filed file(ToldSheet sheet, String reason, String wish, Viewer actor) {
        if (!(mayComplain(sheet) instanceof MayComplain.Yes yes)) {
            return new Filed.Refused(mayComplain(sheet));
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
