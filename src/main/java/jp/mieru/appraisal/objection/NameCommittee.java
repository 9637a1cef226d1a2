package jp.mieru.appraisal.objection;

import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office names the committee of a year. Who sits for a complaint already stays there. */
@Service
class NameCommittee {
    private final Committees committees;
    private final AuditTrail audit;

    NameCommittee(Committees committees, AuditTrail audit) {
        this.committees = committees;
        this.audit = audit;
    }

    @Transactional
    void name(FiscalYear year, CommitteeMember member, Viewer actor) {
        committees.name(year, member);
        audit.changed(
                actor,
                "appraisal.committee-named",
                member.staff(),
                member.role().word());
    }

    /** False if the person was not in it. */
    @Transactional
    boolean remove(FiscalYear year, StaffId staff, Viewer actor) {
        boolean removed = committees.remove(year, staff);
        if (removed) {
            audit.changed(actor, "appraisal.committee-removed", staff, "");
        }
        return removed;
    }
}
