package jp.mieru.engagement.pack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.platform.jobs.Jobs;
import jp.mieru.survey.RoundSummary;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Making the packs of all units of a round, as work in the background: one at a time for each round. */
@Service
class PackWork {
    private final Jobs jobs;
    private final PackStore store;
    private final Analyses analyses;

    PackWork(Jobs jobs, PackStore store, Analyses analyses) {
        this.jobs = jobs;
        this.store = store;
        this.analyses = analyses;
    }

    /** The latest work upon the packs of a round; empty where there never was any. */
    Optional<PackProgress> of(RoundSummary round) {
        return store.work(round.id())
                .map(work -> new PackProgress(
                        jobs.find(work.job()).orElse(null),
                        work.made(),
                        work.begunAt(),
                        store.toldAt(round.id(), analyses.edition()).orElse(null),
                        work.edition().equals(analyses.edition())));
    }

    /** Names of the units whose packs could not be made. */
    List<String> missing(RoundSummary round, RoundFigures figures) {
        var made = store.made(round.id());
        return PackJob.units(figures).stream()
                .filter(unit -> !made.contains(unit))
                .map(unit -> figures.units().unit(unit).name())
                .toList();
    }

    /** Packs of figures that are no longer shown are not kept either. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            store.dropAllBut(analyses.edition());
        }
    }

    /** Puts the work into the queue, unless some is going on already. */
    @Transactional
    public void begin(RoundSummary round, Locale locale, Viewer viewer) {
        store.lock(round.id());
        if (of(round).filter(PackProgress::going).isEmpty()) {
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
