package jp.mieru.survey.ballot;

import java.sql.SQLException;
import java.time.Duration;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the ballots' tables for itself. Whoever waits for that makes everybody wait who answers meanwhile, so it never
 * waits for long: it gives way and comes back. Tables are named in the order of their names, as a backup locks them.
 */
@Component
class BallotTables {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int MOST_TRIES = 10;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final JdbcClient jdbc;
    private final TransactionTemplate nested;

    BallotTables(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Locks them until the transaction ends, or throws where somebody holds one for longer than a moment. */
    void lock(String tables) {
        try {
            nested.executeWithoutResult(status -> {
                jdbc.sql("set local lock_timeout = '200ms'").update();
                jdbc.sql("lock table " + tables + " in access exclusive mode").update();
                jdbc.sql("set local lock_timeout to default").update();
            });
        } catch (UncategorizedSQLException e) {
            throw isTimeout(e) ? new CannotAcquireLockException(tables, e) : e;
        }
    }

    /** As {@link #lock}, tried again and again for some seconds, with pauses in which people can answer. */
    void lockAtLast(String tables) {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                lock(tables);
                return;
            } catch (CannotAcquireLockException busy) {
                pause();
            }
        }
        lock(tables);
    }

    private static boolean isTimeout(UncategorizedSQLException e) {
        return e.getMostSpecificCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
