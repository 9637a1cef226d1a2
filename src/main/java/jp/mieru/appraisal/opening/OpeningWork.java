package jp.mieru.appraisal.opening;

import java.util.List;
import java.util.Optional;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.platform.jobs.JobId;
import jp.mieru.platform.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The opening of a cycle as work in the background. */
@Service
class OpeningWork {
    private final Jobs jobs;
    private final Cycles cycles;
    private final AuditTrail audit;

    OpeningWork(Jobs jobs, Cycles cycles, AuditTrail audit) {
        this.jobs = jobs;
        this.cycles = cycles;
        this.audit = audit;
    }

    /** Puts it into the queue; nothing where the cycle is no longer planned. */
    @Transactional
    public Optional<JobId> begin(Cycle cycle, Viewer viewer) {
        if (!cycles.move(cycle.id(), CycleState.PLANNED, CycleState.OPENING)) {
            return Optional.empty();
        }
        audit.changed(viewer, "appraisal.cycle-opened", null, cycle.year().year() + " " + cycle.last());
        return Optional.of(jobs.start(
                OpeningJob.KIND,
                "appraisal.opening.job",
                List.of(),
                viewer.account(),
                new OpeningJob.Order(cycle.id(), viewer.staff()).payload()));
    }
}
