package jp.mieru.platform.jobs;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carries out, in the test's own thread, the jobs that a test has put into the queue. */
public final class WaitingJobs {
    private WaitingJobs() {}

    /** Runs every waiting job, in their order; returns when they are over. */
    public static void run(ApplicationContext context) {
        context.getBean(JdbcClient.class)
                .sql("select id from platform.job where state = 'waiting' order by queued_at, id")
                .query(UUID.class)
                .list()
                .forEach(id -> context.getBean(JobExecution.class).execute(id, () -> false));
    }
}
