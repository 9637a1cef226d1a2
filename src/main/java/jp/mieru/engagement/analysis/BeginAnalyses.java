package jp.mieru.engagement.analysis;

import jp.mieru.survey.RoundClosed;
import jp.mieru.survey.RoundGathered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A round that has closed, or was brought in, is analysed at once. */
@Component
class BeginAnalyses {
    private final AnalysisWork work;

    BeginAnalyses(AnalysisWork work) {
        this.work = work;
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
