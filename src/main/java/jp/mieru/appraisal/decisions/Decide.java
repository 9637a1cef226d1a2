package jp.mieru.appraisal.decisions;

import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.opening.OpenCycle;
import jp.mieru.appraisal.raters.NamedRater;
import jp.mieru.appraisal.raters.NamedRater.Scope;
import jp.mieru.appraisal.raters.NamedRaterStore;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.NobodyDecidesAboutTheOwnSheet;
import jp.mieru.appraisal.takingpart.ByName;
import jp.mieru.appraisal.takingpart.NamedParticipants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office decides about people and raters by name; each decision is noted. Nobody decides about themselves. */
@Service
class Decide {
    private final NamedParticipants participants;
    private final NamedRaterStore raters;
    private final Cycles cycles;
    private final OpenCycle open;
    private final AuditTrail audit;

    Decide(NamedParticipants participants, NamedRaterStore raters, Cycles cycles, OpenCycle open, AuditTrail audit) {
        this.participants = participants;
        this.raters = raters;
        this.cycles = cycles;
        this.open = open;
        this.audit = audit;
    }

    /**
     * In a cycle that is open whoever is taken in gets a sheet at once, together with the decision or not at all.
     *
     * @return false in a cycle that was closed meanwhile
     */
    @Transactional
    boolean about(CycleId cycle, StaffId staff, ByName decided, Viewer actor) {
        if (cycles.lock(cycle).orElseThrow().is(CycleState.CLOSED)) {
            return false;
        }
        participants.put(cycle, staff, decided, actor.staff());
        audit.changed(actor, "appraisal.participant-decided", staff, decided.reason());
        open.goOn(cycle, staff, actor.staff());
        return true;
    }

    @Transactional
    boolean leaveToTheRules(CycleId cycle, StaffId staff, Viewer actor) {
        boolean removed = NobodyDecidesAboutTheOwnSheet.isKept(actor, staff) && participants.remove(cycle, staff);
        if (removed) {
            audit.changed(actor, "appraisal.participant-left-to-rules", staff, cycle.toString());
        }
        return removed;
    }

    @Transactional
    void rater(CycleId cycle, NamedRater named, Viewer actor) {
        raters.put(cycle, named, actor.staff());
        audit.changed(actor, "appraisal.rater-named", named.rater(), named.note());
    }

    @Transactional
    boolean removeRater(CycleId cycle, Scope scope, UUID subject, @Nullable Procedure step, Viewer actor) {
        boolean others = scope != Scope.PERSON || NobodyDecidesAboutTheOwnSheet.isKept(actor, new StaffId(subject));
        boolean removed = others && raters.remove(cycle, scope, subject, step);
        if (removed) {
            audit.changed(actor, "appraisal.rater-name-removed", null, scope.word() + " " + subject);
        }
        return removed;
    }
}
