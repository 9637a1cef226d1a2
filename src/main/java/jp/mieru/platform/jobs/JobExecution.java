package jp.mieru.platform.jobs;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries one job out and keeps how it ended. */
@Component
class JobExecution {
    private static final Logger LOG = LoggerFactory.getLogger(JobExecution.class);
    private static final int MOST_ATTEMPTS = 3;
    private final JobStore store;
    private final JobHandlers handlers;
    private final StopJob stop;

    JobExecution(JobStore store, JobHandlers handlers, StopJob stop) {
        this.store = store;
        this.handlers = handlers;
        this.stop = stop;
    }

    /** The server ends while the job runs: it goes back into the queue. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Interrupted(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Runs the job, whatever becomes of it.
     *
     * @param stopping whether the server is about to end
     * @throws Interrupted if it failed because of that
     */
    void execute(UUID id, BooleanSupplier stopping) {
        var order = store.begin(id).orElse(null);
        if (order == null) {
            return;
        }
        if (order.attempts() > MOST_ATTEMPTS) {
            stop(order, Job.State.FAILED, "platform.job.interrupted", List.of());
            return;
        }
        try {
            var result = handlers.of(order.kind()).run(new Run(order));
            store.end(id, Job.State.DONE, result.key(), result.arguments(), result.href());
        } catch (JobCancelled e) {
            stop(order, Job.State.CANCELLED, "platform.job.cancelled", List.of());
        } catch (JobFault e) {
            stop(order, Job.State.FAILED, String.valueOf(e.getMessage()), e.arguments());
        } catch (Exception e) {
            if (stopping.getAsBoolean()) {
                store.putBack(id);
                throw new Interrupted(e);
            }
            LOG.error("job {} of kind {} failed", id, order.kind(), e);
            stop(order, Job.State.FAILED, "platform.job.failed", List.of());
        }
    }

    /** Whatever its handler makes of it, the job is over. */
    private void stop(JobStore.Order order, Job.State state, String key, List<Object> arguments) {
        try {
            stop.stop(order, state, key, arguments);
        } catch (RuntimeException e) {
            LOG.error("job {} of kind {} could not give back what it had taken", order.id(), order.kind(), e);
            store.end(order.id(), state, key, arguments, null);
        }
    }

    /** Tells the store about twice a second at the most. */
    private final class Run implements JobRun {
        private static final long PAUSE = Duration.ofMillis(400).toNanos();
        private final JobStore.Order order;
        private long told = System.nanoTime() - PAUSE;
        private boolean cancelled;

        Run(JobStore.Order order) {
            this.order = order;
        }

        @Override
        public String payload() {
            return order.payload();
        }

        @Override
        public void progress(long done, long total) {
            if (done == total || System.nanoTime() - told >= PAUSE) {
                cancelled = store.advance(order.id(), done, total);
                told = System.nanoTime();
            }
            if (cancelled) {
                throw new JobCancelled();
            }
        }

        @Override
        public void say(String key, Object... arguments) {
            store.say(order.id(), key, List.of(arguments));
        }
    }
}
