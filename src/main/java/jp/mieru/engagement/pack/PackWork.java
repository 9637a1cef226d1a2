package jp.mieru.engagement.pack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.platform.jobs.Job;
import jp.mieru.platform.jobs.Jobs;
import jp.mieru.survey.RoundSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Making the packs of all units of a round, as work in the background: one at a time for each round. */
@Service
class PackWork {
    /**
     * How far it has come.
     *
     * @param job null where it is forgotten
     * @param current whether the packs are made of the figures of today
     */
    record Progress(PackStore.Work work, @Nullable Job job, boolean current) {
        /** Whether all packs are there and may be handed out. */
        boolean ready() {
            return current && job != null && job.state() == Job.State.DONE;
        }

        boolean going() {
            return job != null && !job.isOver();
        }
    }

    private final Jobs jobs;
    private final PackStore store;
    private final Analyses analyses;

    PackWork(Jobs jobs, PackStore store, Analyses analyses) {
        this.jobs = jobs;
        this.store = store;
        this.analyses = analyses;
    }

    /** The latest work upon the packs of a round; empty where there never was any. */
    Optional<Progress> of(RoundSummary round) {
        return store.work(round.id())
                .map(work -> new Progress(
                        work, jobs.find(work.job()).orElse(null), work.edition().equals(analyses.edition())));
    }

    /** Puts the work into the queue, unless some is going on already. */
    @Transactional
    public void begin(RoundSummary round, Locale locale, Viewer viewer) {
        store.lock(round.id());
        if (of(round).filter(Progress::going).isEmpty()) {
            var job = jobs.start(
                    PackJob.KIND,
                    "engagement.pack.job",
                    List.of(round.title()),
                    viewer.account(),
                    round.id().toString());
            store.begin(round.id(), job, analyses.edition(), locale.getLanguage());
        }
    }

    /** Asks the work upon a round to stop. */
    @Transactional
    public void cancel(RoundSummary round) {
        store.work(round.id()).ifPresent(work -> jobs.cancel(work.job()));
    }
}
