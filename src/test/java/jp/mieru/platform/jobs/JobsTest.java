package jp.mieru.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "mieru.jobs.enabled=true")
class JobsTest {
    private static final UUID HANAKO = UUID.randomUUID();
    private static final UUID TARO = UUID.randomUUID();
    private static final List<String> GIVEN_BACK = new CopyOnWriteArrayList<>();
    private static volatile CountDownLatch hold = new CountDownLatch(0);

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    @TestConfiguration
    static class Handlers {
        @Bean
        JobHandler counting() {
            return new Counting();
        }
    }

    /** Counts to ten; what it meets on the way stands in the payload. */
    static class Counting implements JobHandler {
        @Override
        public String kind() {
            return "counting";
        }

        @Override
        public Result run(JobRun run) throws Exception {
            run.progress(0, 10);
            assertThat(hold.await(20, TimeUnit.SECONDS)).isTrue();
            switch (run.payload()) {
                case "fault" -> throw new JobFault("platform.error.409.title");
                case "crash" -> throw new IllegalStateException("broken");
                default -> run.progress(10, 10);
            }
            return Result.of("platform.job.counted", 10).leadingTo("/counted");
        }

        @Override
        public void stopped(String payload) {
            GIVEN_BACK.add(payload);
        }
    }

    private JobId start(String payload) {
        return jobs.start("counting", "platform.job.counting", List.of("A", 2), HANAKO, payload);
    }

    private Job await(JobId id, Job.State state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> jobs.find(id, HANAKO).orElseThrow(), job -> job.state() == state);
    }

    @Test
    void runsInTheBackgroundAndLeadsToItsResult() {
        var job = await(start(""), Job.State.DONE);
        assertThat(job.percent()).isEqualTo(100);
        assertThat(job.titleArguments()).containsExactly("A", 2);
        assertThat(job.message()).isEqualTo("platform.job.counted");
        assertThat(job.href()).isEqualTo("/counted");
    }

    @Test
    void whatWaitedRunsWhenThePausedServerGoesOn() {
        var scheduler = context.getBean(JobScheduler.class);
        scheduler.stop();
        assertThat(scheduler.isRunning()).isFalse();
        var id = start("");
        assertThat(jobs.find(id, HANAKO).orElseThrow().state()).isEqualTo(Job.State.WAITING);
        scheduler.start();
        await(id, Job.State.DONE);
        await(start(""), Job.State.DONE);
    }

    @Test
    void keepsWhyItFailed() {
        assertThat(await(start("fault"), Job.State.FAILED).message()).isEqualTo("platform.error.409.title");
        assertThat(await(start("crash"), Job.State.FAILED).message()).isEqualTo("platform.job.failed");
    }

    @Test
    void belongsToItsOwnerAlone() {
        var id = start("");
        assertThat(jobs.find(id, TARO)).isEmpty();
        jobs.cancel(id, TARO);
        assertThat(await(id, Job.State.DONE).cancelAsked()).isFalse();
        assertThat(jobs.of(TARO, 10)).isEmpty();
    }

    @Test
    void stopsAtItsNextStepWhenItsOwnerCancels() {
        hold = new CountDownLatch(1);
        var id = start("");
        await(id, Job.State.RUNNING);
        jobs.cancel(id, HANAKO);
        assertThat(jobs.find(id, HANAKO).orElseThrow().cancelAsked()).isTrue();
        hold.countDown();
        assertThat(await(id, Job.State.CANCELLED).message()).isEqualTo("platform.job.cancelled");
    }

    @Test
    void givesBackWhatWasTakenForItHoweverItStopsAndNothingIfItIsDone() {
        GIVEN_BACK.clear();
        await(start("fault"), Job.State.FAILED);
        await(start("crash"), Job.State.FAILED);
        await(start("whole"), Job.State.DONE);
        transaction.executeWithoutResult(status -> {
            JobId waiting = start("waits");
            jobs.cancel(waiting, TARO);
            assertThat(GIVEN_BACK).containsExactly("fault", "crash");
            jobs.cancel(waiting, HANAKO);
        });
        transaction.executeWithoutResult(status -> {
            start("kills");
            jdbc.sql("update platform.job set attempts = 3 where state = 'waiting'")
                    .update();
        });
        Awaitility.await().until(() -> GIVEN_BACK.contains("kills"));
        assertThat(GIVEN_BACK).containsExactly("fault", "crash", "waits", "kills");
    }

    @Test
    void isForgottenWithTheTransactionThatStartedIt() {
        transaction.executeWithoutResult(status -> {
            start("");
            status.setRollbackOnly();
        });
        assertThat(jobs.of(HANAKO, 10)).isEmpty();
        assertThat(jdbc.sql("select count(*) from platform.scheduled_task where task_name = 'job'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isTakenOverFromANodeThatDied() {
        var id = transaction.execute(status -> {
            var started = start("");
            jdbc.sql("update platform.job set state = 'running', attempts = 1").update();
            jdbc.sql("""
                            update platform.scheduled_task set picked = true, picked_by = 'gone',
                                   last_heartbeat = now() - interval '1 hour'
                            where task_name = 'job'
                            """).update();
            return started;
        });
        await(id, Job.State.DONE);
    }

    @Test
    void givesUpWhatKillsTheServerAgainAndAgain() {
        var id = transaction.execute(status -> {
            var started = start("");
            jdbc.sql("update platform.job set attempts = 3").update();
            return started;
        });
        assertThat(await(id, Job.State.FAILED).message()).isEqualTo("platform.job.interrupted");
    }
}
