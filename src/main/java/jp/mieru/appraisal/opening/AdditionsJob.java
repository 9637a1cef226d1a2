package jp.mieru.appraisal.opening;

import jp.mieru.platform.jobs.JobHandler;
import jp.mieru.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Makes the sheets of those who take part by now in a cycle that is open, in the background. Cancelled or failed, none is made. */
@Component
class AdditionsJob implements JobHandler {
    static final String KIND = "appraisal-additions";

    private final OpenCycle open;

    AdditionsJob(OpenCycle open) {
        this.open = open;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(JobRun run) {
        var order = OpeningJob.Order.read(run.payload());
        int made = open.goOn(order.cycle(), order.actor(), run::progress);
        var told = made == 0
                ? Result.of("appraisal.participant.added.none")
                : Result.of("appraisal.participant.added", made);
        return told.leadingTo("/appraisal-cycles/" + order.cycle() + "/left-out");
    }
}
