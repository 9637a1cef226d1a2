package jp.mieru.organization.rosterimport;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.platform.jobs.JobFault;
import jp.mieru.platform.jobs.JobHandler;
import jp.mieru.platform.jobs.JobId;
import jp.mieru.platform.jobs.JobRun;
import jp.mieru.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Applies an import in the background. */
@Component
class ApplicationJob implements JobHandler {
    private static final String KIND = "roster-import";
    private final Jobs jobs;
    private final ApplyImport apply;

    ApplicationJob(Jobs jobs, ApplyImport apply) {
        this.jobs = jobs;
        this.apply = apply;
    }

    /** Begins it in the name of somebody who may. */
    JobId start(Viewer viewer, UUID id) {
        var staff = viewer.staff() == null ? "" : viewer.staff().toString();
        return jobs.start(
                KIND,
                "organization.rosterimport.job.title",
                List.of(),
                viewer.account(),
                String.join("\n", id.toString(), viewer.account().toString(), staff, viewer.name()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(JobRun run) {
        var order = run.payload().split("\n", 4);
        var actor = new Viewer(
                UUID.fromString(order[1]),
                order[2].isEmpty() ? null : new StaffId(UUID.fromString(order[2])),
                order[3],
                Set.of(Duty.PLACEMENT),
                false,
                false,
                false);
        var id = UUID.fromString(order[0]);
        var outcome = apply.run(actor, id, (done, total) -> {
            run.say("organization.rosterimport.job.step." + done);
            run.progress(done, total);
        });
        var key = "organization.rosterimport.apply." + outcome.name().toLowerCase(Locale.ROOT);
        if (outcome != ApplyImport.Outcome.APPLIED) {
            throw new JobFault(key);
        }
        return Result.of(key).leadingTo("/roster-imports/" + id);
    }
}
