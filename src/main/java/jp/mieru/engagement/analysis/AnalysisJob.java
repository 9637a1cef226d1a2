package jp.mieru.engagement.analysis;

import java.util.List;
import java.util.UUID;
import jp.mieru.platform.jobs.JobHandler;
import jp.mieru.platform.jobs.JobRun;
import jp.mieru.survey.RoundId;
import org.springframework.stereotype.Component;

/** Analyses a round in the background. The figures come last: pages wait for them, and then find all the rest as well. */
@Component
class AnalysisJob implements JobHandler {
    static final String KIND = "engagement-analysis";
    private static final int DONE = 100;

    private final AnalyseRound analyse;
    private final List<FurtherAnalysis> further;

    AnalysisJob(AnalyseRound analyse, List<FurtherAnalysis> further) {
        this.analyse = analyse;
        this.further = further;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(JobRun run) {
        var round = RoundId.of(UUID.fromString(run.payload()));
        further.forEach(each -> each.of(round, () -> run.progress(0, DONE)));
        analyse.now(round, percent -> run.progress(percent, DONE));
        return Result.of("engagement.analysis.done").leadingTo("/results/" + round);
    }
}
