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

/** The opening of a cycle as work in the background, and sheets that come to it later. */
@Service
public class OpeningWork {
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
        return Optional.of(start(OpeningJob.KIND, "appraisal.opening.job", cycle, viewer));
    }

    /** Puts into the queue that those who take part by now get their sheets; nothing where the cycle is not open. */
    @Transactional
    public Optional<JobId> goOn(Cycle cycle, Viewer viewer) {
        if (!cycle.is(CycleState.OPEN)) {
            return Optional.empty();
        }
        audit.changed(viewer, "appraisal.cycle-additions", null, cycle.year().year() + " " + cycle.last());
        return Optional.of(start(AdditionsJob.KIND, "appraisal.opening.additions", cycle, viewer));
    }

    private JobId start(String kind, String title, Cycle cycle, Viewer viewer) {
        var order = new OpeningJob.Order(cycle.id(), viewer.staff());
        return jobs.start(kind, title, List.of(), viewer.account(), order.payload());
    }
}
