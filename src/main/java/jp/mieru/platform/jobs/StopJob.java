package jp.mieru.platform.jobs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a job that will never be done, and lets its handler give back what was taken for it. */
@Service
class StopJob {
    private final JobStore store;
    private final JobHandlers handlers;

    StopJob(JobStore store, JobHandlers handlers) {
        this.store = store;
        this.handlers = handlers;
    }

    @Transactional
    public void stop(JobStore.Order order, Job.State state, String key, List<Object> arguments) {
        giveBack(order);
        store.end(order.id(), state, key, arguments, null);
    }

    /**
     * Asks it to stop; one that still waits is over at once.
     *
     * @param owner the only one who may, null for anybody
     */
    @Transactional
    public void cancel(UUID job, @Nullable UUID owner) {
        store.askToCancel(job, owner).ifPresent(this::giveBack);
    }

    private void giveBack(JobStore.Order order) {
        handlers.find(order.kind()).ifPresent(handler -> handler.stopped(order.payload()));
    }
}
