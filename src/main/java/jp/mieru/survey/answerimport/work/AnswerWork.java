package jp.mieru.survey.answerimport.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.mieru.access.AuditTrail;
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
    /** What comes of asking for a round of the answers. */
    enum Gathering {
        BEGUN,
        /** Other work is going on, or the import does not stand there. */
        NOT_NOW,
        /** Nearly as many answers to the same questions are there already: whoever asks has not said that these are others. */
        MAY_BE_THE_SAME
    }

    private final Jobs jobs;
    private final AnswerImports imports;
    private final AuditTrail audit;

    AnswerWork(Jobs jobs, AnswerImports imports, AuditTrail audit) {
        this.jobs = jobs;
        this.imports = imports;
        this.audit = audit;
    }

    /**
     * Has a round made of what was looked at. The difference of two results tells what a few rows say by which two files differ:
     * so where that may be, somebody has to say that it is not, and is on record with it.
     *
     * @param anew whether these are said to be other answers than those that are there
     */
    @Transactional
    Gathering gather(Viewer viewer, UUID id, boolean anew) {
        imports.lock(id);
        Optional<AnswerImport> alike =
                imports.find(id).filter(view -> !imports.alike(view).isEmpty());
        if (alike.isPresent() && !anew) {
            return Gathering.MAY_BE_THE_SAME;
        }
        if (!begin(viewer, id, AnswerTask.GATHER)) {
            return Gathering.NOT_NOW;
        }
        alike.ifPresent(view -> audit.changed(viewer, "survey.answers-said-new", null, view.title()));
        return Gathering.BEGUN;
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
