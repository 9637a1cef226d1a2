package jp.mieru.survey.answerimport.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.mieru.access.Viewer;
import jp.mieru.platform.jobs.Job;
import jp.mieru.platform.jobs.JobId;
import jp.mieru.platform.jobs.Jobs;
import jp.mieru.survey.answerimport.AnswerImport;
import jp.mieru.survey.answerimport.AnswerImports;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work upon imports in the background: one piece at a time for each, seen by the whole office. */
@Service
public class AnswerWork {
    private final Jobs jobs;
    private final AnswerImports imports;

    AnswerWork(Jobs jobs, AnswerImports imports) {
        this.jobs = jobs;
        this.imports = imports;
    }

    /** Puts the work into the queue; false if other work is going on, or the import does not stand where this follows. */
    @Transactional
    public boolean begin(Viewer viewer, UUID id, AnswerTask task) {
        imports.lock(id);
        Optional<AnswerImport> view = imports.find(id).filter(task::mayBegin).filter(Predicate.not(this::isGoingOn));
        view.ifPresent(found -> imports.workedOnBy(
                id,
                jobs.start(
                                AnswerImportJob.KIND,
                                "survey.answerimport.job." + task.word(),
                                List.of(found.title()),
                                viewer.account(),
                                new AnswerOrder(task, id, viewer).payload())
                        .value()));
        return view.isPresent();
    }

    /** The latest work upon an import. */
    public Optional<Job> of(AnswerImport view) {
        UUID job = view.job();
        return job == null ? Optional.empty() : jobs.find(new JobId(job));
    }

    /** Whether work upon it is waiting or at work. */
    public boolean isGoingOn(AnswerImport view) {
        return of(view).filter(job -> !job.isOver()).isPresent();
    }
}
