package jp.mieru.appraisal.objection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.platform.notices.Notices;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A complaint is taken back, taken up by the office, heard and decided by the committee. */
@Service
class MoveComplaint {
    private final Complaints complaints;
    private final Committees committees;
    private final ComplaintRecord record;
    private final SheetRaters raters;
    private final Accounts accounts;
    private final Notices notices;
    private final AuditTrail audit;

    MoveComplaint(
            Complaints complaints,
            Committees committees,
            ComplaintRecord record,
            SheetRaters raters,
            Accounts accounts,
            Notices notices,
            AuditTrail audit) {
        this.complaints = complaints;
        this.committees = committees;
        this.record = record;
        this.raters = raters;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
    }

    /** How it went. */
    enum Moved {
        DONE,
        /** It stands elsewhere meanwhile. */
        OVERTAKEN,
        /** The committee of the year has no chair who may sit. */
        NO_CHAIR
    }

    @Transactional
    Moved withdraw(Complaint complaint, Viewer actor) {
        var moved = move(complaint, Complaint::withdrawn, "withdrawn", actor);
        if (moved == Moved.DONE) {
            tell(sitting(complaint), "appraisal.objection.notice.withdrawn", complaint);
        }
        return moved;
    }

    /** Those of the committee of that year who had no part in the rating sit from now on. */
    @Transactional
    Moved takeUp(Complaint complaint, FiscalYear year, Viewer actor) {
        var members =
                NobodyJudgesTheirOwnRating.among(committees.of(year), complaint.staff(), raters.of(complaint.sheet()));
        if (members.stream().noneMatch(member -> member.role() == CommitteeRole.CHAIR)) {
            return Moved.NO_CHAIR;
        }
        var moved = move(complaint, Complaint::takenUp, "taken_up", actor);
        if (moved == Moved.DONE) {
            committees.seat(complaint.id(), members);
            tell(members.stream().map(CommitteeMember::staff).toList(), "appraisal.objection.notice.sits", complaint);
            tell(List.of(complaint.staff()), "appraisal.objection.notice.taken-up", complaint);
        }
        return moved;
    }

    /** @param present who took part, as {@link MoreThanHalfDecide} asks */
    @Transactional
    Moved decide(Complaint complaint, Complaint.Decision decision, Set<StaffId> present, Viewer actor) {
        var moved = move(complaint, open -> open.decided(decision), "decided", actor);
        if (moved == Moved.DONE) {
            committees.decided(complaint.id(), present);
            tell(List.of(complaint.staff()), "appraisal.objection.notice.decided", complaint);
        }
        return moved;
    }

    /** Writes down a hearing; false if the committee does not sit. */
    @Transactional
    boolean hear(Complaint complaint, Hearing hearing, Viewer actor) {
        if (!complaints.locked(complaint.id()).is(ComplaintState.HEARING)) {
            return false;
        }
        record.add(complaint.id(), hearing, actor.staff());
        audit.changed(
                actor,
                "appraisal.complaint-heard",
                complaint.staff(),
                hearing.heard().word());
        return true;
    }

    private Moved move(Complaint complaint, Function<Complaint, Optional<Complaint>> step, String word, Viewer actor) {
        var next = step.apply(complaint);
        if (next.isEmpty() || !complaints.save(next.get())) {
            return Moved.OVERTAKEN;
        }
        record.step(complaint.id(), word, actor.staff());
        audit.changed(
                actor,
                "appraisal.complaint-" + word.replace('_', '-'),
                complaint.staff(),
                complaint.sheet().toString());
        return Moved.DONE;
    }

    private List<StaffId> sitting(Complaint complaint) {
        return committees.sittingFor(complaint.id()).stream()
                .map(CommitteeMember::staff)
                .toList();
    }

    private void tell(List<StaffId> people, String key, Complaint complaint) {
        notices.tell(accounts.recipients(people), key, List.of(), complaint.path());
    }
}
