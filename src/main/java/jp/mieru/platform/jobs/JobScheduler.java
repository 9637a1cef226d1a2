package jp.mieru.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Runs what is due, in a server only ({@code mieru.jobs.enabled}). A node that is not heard of for 20 seconds counts as
 * dead, and another one, or the same after its restart, takes its work over. A scheduler that has ended cannot begin again;
 * so each start makes a new one.
 */
@Component
@ConditionalOnProperty("mieru.jobs.enabled")
class JobScheduler implements SmartLifecycle {
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private final DataSource source;
    private final JobExecution execution;
    private final ObjectProvider<RecurringWork> recurring;
    private volatile @Nullable Scheduler running;

    JobScheduler(DataSource source, JobExecution execution, ObjectProvider<RecurringWork> recurring) {
        this.source = source;
        this.execution = execution;
        this.recurring = recurring;
    }

    private Scheduler scheduler() {
        var jobs = Tasks.oneTime(JobQueue.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ZERO))
                .onDeadExecutionRevive()
                .execute((instance, context) -> execution.execute(
                        UUID.fromString(instance.getId()),
                        () -> context.getSchedulerState().isShuttingDown()));
        return Scheduler.create(new TransactionAwareDataSourceProxy(source), List.<Task<?>>of(jobs))
                .startTasks(recurring.stream().map(JobScheduler::task).toList())
                .tableName(JobQueue.TABLE)
                .threads(4)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    private static RecurringTask<Void> task(RecurringWork work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every())).execute((instance, context) -> work.run());
    }

    /** Looks at once for what has just been put into the queue. */
    void wake() {
        var scheduler = running;
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        var scheduler = scheduler();
        scheduler.start();
        running = scheduler;
    }

    @Override
    public void stop() {
        var scheduler = running;
        running = null;
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** After the first start has been told, before the web server. */
    @Override
    public int getPhase() {
        return 100;
    }
}
