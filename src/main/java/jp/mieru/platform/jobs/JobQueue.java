package jp.mieru.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes jobs on. The queue is part of the caller's transaction. */
@Service
class JobQueue implements Jobs {
    static final String TABLE = "platform.scheduled_task";
    static final String TASK = "job";
    private final JobStore store;
    private final StopJob stop;
    private final SchedulerClient client;
    private final ObjectProvider<JobScheduler> scheduler;

    JobQueue(JobStore store, StopJob stop, DataSource source, ObjectProvider<JobScheduler> scheduler) {
        this.store = store;
        this.stop = stop;
        this.scheduler = scheduler;
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source))
                .tableName(TABLE)
                .build();
    }

    @Override
    @Transactional
    public JobId start(String kind, String title, List<Object> titleArguments, @Nullable UUID owner, String payload) {
        var id = store.add(kind, title, titleArguments, owner, payload);
        client.scheduleIfNotExists(new TaskInstance<Void>(TASK, id.toString()), Instant.EPOCH);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(JobScheduler::wake);
            }
        });
        return new JobId(id);
    }

    @Override
    public Optional<Job> find(JobId id, UUID owner) {
        return store.find(id.value(), owner);
    }

    @Override
    public Optional<Job> find(JobId id) {
        return store.find(id.value(), null);
    }

    @Override
    public List<Job> of(UUID owner, int limit) {
        return store.of(owner, limit);
    }

    @Override
    public boolean isUnderWay(String kind, String payload) {
        return store.isUnderWay(kind, payload);
    }

    @Override
    public void cancel(JobId id) {
        stop.cancel(id.value(), null);
    }

    @Override
    public void cancel(JobId id, UUID owner) {
        stop.cancel(id.value(), owner);
    }
}
