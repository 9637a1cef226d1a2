package jp.mieru.appraisal.opening;

import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.platform.jobs.JobHandler;
import jp.mieru.platform.jobs.JobRun;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the sheets of a cycle in the background. Cancelled or failed, the cycle is planned again and nobody has a sheet. */
@Component
class OpeningJob implements JobHandler {
    static final String KIND = "appraisal-opening";

    private final OpenCycle open;
    private final Cycles cycles;

    OpeningJob(OpenCycle open, Cycles cycles) {
        this.open = open;
        this.cycles = cycles;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(JobRun run) {
        var order = Order.read(run.payload());
        int made = open.now(order.cycle(), order.actor(), run::progress);
        return Result.of("appraisal.opening.done", made).leadingTo("/appraisal-cycles/" + order.cycle());
    }

    @Override
    public void stopped(String payload) {
        cycles.move(Order.read(payload).cycle(), CycleState.OPENING, CycleState.PLANNED);
    }

    /** What a job is started with: the cycle, and who opens it. */
    record Order(CycleId cycle, @Nullable StaffId actor) {
        String payload() {
            return cycle + (actor == null ? "" : " " + actor);
        }

        static Order read(String payload) {
            var words = payload.split(" ", 2);
            return new Order(
                    new CycleId(UUID.fromString(words[0])),
                    words.length < 2 ? null : new StaffId(UUID.fromString(words[1])));
        }
    }
}
