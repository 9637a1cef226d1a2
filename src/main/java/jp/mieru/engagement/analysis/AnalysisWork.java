package jp.mieru.engagement.analysis;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.platform.jobs.Job;
import jp.mieru.platform.jobs.JobId;
import jp.mieru.platform.jobs.Jobs;
import jp.mieru.survey.GatheredForgotten;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Analyses as work in the background: one at a time for each round. */
@Service
public class AnalysisWork {
    private final Jobs jobs;
    private final JdbcClient jdbc;

    AnalysisWork(Jobs jobs, JdbcClient jdbc) {
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /** The work upon a round, begun now if there never was any or the latest has come to its end well. */
    @Transactional
    public Job required(RoundId round, String title) {
        return latest(round).filter(job -> job.state() != Job.State.DONE).orElseGet(() -> begin(round, title, null));
    }

    /** Puts the work into the queue, unless some is going on already. */
    @Transactional
    public Job begin(RoundId round, String title, @Nullable Viewer viewer) {
        lock(round);
        return latest(round).filter(job -> !job.isOver()).orElseGet(() -> {
            JobId job = jobs.start(
                    AnalysisJob.KIND,
                    "engagement.analysis.job",
                    List.of(title),
                    viewer == null ? null : viewer.account(),
                    round.toString());
            jdbc.sql("update engagement.analysis_work set job_id = :job where round_id = :round")
                    .param("job", job.value())
                    .param("round", round.value())
                    .update();
            return jobs.find(job).orElseThrow();
        });
    }

    /** Asks the work upon a round to stop. */
    @Transactional
    public void cancel(RoundId round) {
        latest(round).ifPresent(job -> jobs.cancel(job.id()));
    }

    @EventListener
    void forget(GatheredForgotten forgotten) {
        jdbc.sql("delete from engagement.analysis_work where round_id = :round")
                .param("round", forgotten.round().value())
                .update();
    }

    private Optional<Job> latest(RoundId round) {
        return jdbc.sql("select job_id from engagement.analysis_work where round_id = :round and job_id is not null")
                .param("round", round.value())
                .query(UUID.class)
                .optional()
                .flatMap(job -> jobs.find(new JobId(job)));
    }

    private void lock(RoundId round) {
        jdbc.sql("insert into engagement.analysis_work (round_id) values (:round) on conflict do nothing")
                .param("round", round.value())
                .update();
        jdbc.sql("select round_id from engagement.analysis_work where round_id = :round for update")
                .param("round", round.value())
                .query(UUID.class)
                .single();
    }
}
