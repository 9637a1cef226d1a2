package jp.mieru.appraisal.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.platform.notices.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People ask, the office answers, and writes down what it was asked by word of mouth. */
@Service
class KeepConsultations {
    private final Consultations consultations;
    private final Accounts accounts;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    KeepConsultations(Consultations consultations, Accounts accounts, Notices notices, AuditTrail audit, Clock clock) {
        this.consultations = consultations;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID ask(String question, Viewer actor) {
        var self = Objects.requireNonNull(actor.staff());
        audit.changed(actor, "appraisal.consultation-asked", self, "");
        return consultations.add(self, LocalDate.now(clock), false, question);
    }

    /** @param day when it was, not after today */
    @Transactional
    UUID writeDown(StaffId staff, LocalDate day, String question, Viewer actor) {
        audit.changed(actor, "appraisal.consultation-written-down", staff, "");
        return consultations.add(staff, day, true, question);
    }

    /** False if somebody else answered meanwhile. */
    @Transactional
    boolean answer(Consultation consultation, int version, String answer, Viewer actor) {
        boolean done = consultations.answer(consultation.id(), version, answer, LocalDate.now(clock), actor.staff());
        if (done) {
            audit.changed(actor, "appraisal.consultation-answered", consultation.staff(), "");
            notices.tell(
                    accounts.recipients(List.of(consultation.staff())),
                    "appraisal.objection.notice.answered",
                    List.of(),
                    consultation.path());
        }
        return done;
    }
}
