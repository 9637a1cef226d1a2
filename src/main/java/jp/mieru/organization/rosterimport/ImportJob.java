package jp.mieru.organization.rosterimport;

import java.util.Locale;
import java.util.function.BiConsumer;
import jp.mieru.platform.jobs.JobFault;
import jp.mieru.platform.jobs.JobHandler;
import jp.mieru.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Carries out the work upon imports. Each kind stores in one transaction and bears being begun again from the start. */
@Component
class ImportJob implements JobHandler {
    static final String KIND = "roster-import";
    private final PreviewImport preview;
    private final ApplyImport apply;
    private final UndoImport undo;

    ImportJob(PreviewImport preview, ApplyImport apply, UndoImport undo) {
        this.preview = preview;
        this.apply = apply;
        this.undo = undo;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(JobRun run) {
        var order = ImportOrder.of(run.payload());
        var result = switch (order.task()) {
            case COMPARE -> compare(order, telling(run));
            case APPLY -> apply(order, telling(run));
            case UNDO -> undo(order);
        };
        return result.leadingTo("/roster-imports/" + order.id());
    }

    private Result compare(ImportOrder order, BiConsumer<Integer, Integer> progress) {
        preview.run(order.id(), progress);
        return Result.of("organization.rosterimport.compare.done");
    }

    private Result apply(ImportOrder order, BiConsumer<Integer, Integer> progress) {
        var outcome = apply.run(order.actor(), order.id(), progress);
        var key = "organization.rosterimport.apply." + outcome.name().toLowerCase(Locale.ROOT);
        if (outcome != ApplyImport.Outcome.APPLIED) {
            throw new JobFault(key);
        }
        return Result.of(key);
    }

    private Result undo(ImportOrder order) {
        if (undo.run(order.actor(), order.id()) instanceof Undone.Refused refused) {
            throw new JobFault(refused.key(), refused.arguments().toArray());
        }
        return Result.of("organization.rosterimport.undo.undone");
    }

    private static BiConsumer<Integer, Integer> telling(JobRun run) {
        return (done, total) -> {
            run.say("organization.rosterimport.job.step." + done);
            run.progress(done, total);
        };
    }
}
