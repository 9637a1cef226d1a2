package jp.mieru.engagement.analysis;

import jp.mieru.survey.RoundClosed;
import jp.mieru.survey.RoundGathered;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A round that has closed, or was brought in, is analysed at once; all that another version or threshold has analysed, or
 * nothing yet, when the server starts.
 */
@Component
class BeginAnalyses {
    private final AnalysisWork work;
    private final Analyses analyses;

    BeginAnalyses(AnalysisWork work, Analyses analyses) {
        this.work = work;
        this.analyses = analyses;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            beginMissing();
        }
    }

    void beginMissing() {
        analyses.missing().forEach(round -> work.begin(round.id(), round.title(), null));
    }

    @EventListener
    void on(RoundClosed closed) {
        work.begin(closed.round(), closed.title(), null);
    }

    @EventListener
    void on(RoundGathered gathered) {
        work.begin(gathered.round(), gathered.title(), null);
    }
}
