package jp.mieru.organization.rosterimport;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.platform.jobs.Job;
import jp.mieru.platform.jobs.JobId;
import jp.mieru.platform.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work upon imports in the background: one piece at a time for each, seen by the whole office. */
@Service
class ImportWork {
    private final Jobs jobs;
    private final RosterImports imports;
    private final ImportQueries queries;

    ImportWork(Jobs jobs, RosterImports imports, ImportQueries queries) {
        this.jobs = jobs;
        this.imports = imports;
        this.queries = queries;
    }

    /** Puts the work into the queue; false if other work is going on, or the import does not stand where this follows. */
    @Transactional
    public boolean begin(Viewer viewer, UUID id, ImportTask task) {
        if (!imports.lockIdle(id)) {
            return false;
        }
        var view = queries.find(id).filter(task::mayBegin).filter(found -> !isGoingOn(found));
        view.ifPresent(found -> {
            var job = jobs.start(
                    ImportJob.KIND,
                    "organization.rosterimport.job." + task.name().toLowerCase(Locale.ROOT),
                    List.of(found.files()),
                    viewer.account(),
                    new ImportOrder(task, id, viewer).payload());
            imports.workedOnBy(id, job, viewer);
        });
        return view.isPresent();
    }

    /** The latest work upon an import. */
    Optional<Job> of(ImportView view) {
        var work = view.work();
        return work == null ? Optional.empty() : jobs.find(new JobId(work.job()), work.account());
    }

    /** Whether work upon an import is queued or running. */
    boolean isGoingOn(ImportView view) {
        return of(view).filter(job -> !job.isOver()).isPresent();
    }
}
