package jp.mieru.appraisal.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office notes who is away, all of a file or nothing. */
@Service
class NoteAbsences {
    private final AbsenceStore store;
    private final AuditTrail audit;

    NoteAbsences(AbsenceStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    @Transactional
    void note(List<Absence> absences, Viewer actor) {
        if (!absences.isEmpty()) {
            store.put(absences);
            var only = absences.size() == 1 ? absences.getFirst().staff() : null;
            audit.changed(actor, "appraisal.absences-noted", only, Integer.toString(absences.size()));
        }
    }

    @Transactional
    boolean remove(UUID staff, LocalDate first, Viewer actor) {
        boolean removed = store.remove(staff, first);
        if (removed) {
            audit.changed(actor, "appraisal.absence-removed", new StaffId(staff), first.toString());
        }
        return removed;
    }
}
