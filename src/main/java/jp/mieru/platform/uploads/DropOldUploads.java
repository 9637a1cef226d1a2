package jp.mieru.platform.uploads;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import jp.mieru.platform.jobs.RecurringWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody works on a file for longer than a week: what is older has lost whatever it was kept for. */
@Component
class DropOldUploads implements RecurringWork {
    private static final int DAYS = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    DropOldUploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform.drop-old-uploads";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        jdbc.sql("delete from platform.upload where taken_at < :before")
                .param("before", OffsetDateTime.now(clock).minusDays(DAYS))
                .update();
    }
}
