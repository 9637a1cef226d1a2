package jp.mieru.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Walks the trail from the first row to the last and computes each hash anew, in memory that does not grow with it. */
@Component
class AuditVerification {
    static final long STEP = 100_000;
    private static final int ROWS_AT_A_TIME = 2_000;
    private static final byte[] BEFORE_THE_FIRST = {};
    private final JdbcTemplate rows;
    private final JdbcClient jdbc;

    AuditVerification(JdbcTemplate template, JdbcClient jdbc) {
        this.rows = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.rows.setFetchSize(ROWS_AT_A_TIME);
        this.jdbc = jdbc;
    }

    /**
     * What the walk found.
     *
     * @param rows rows read
     * @param broken number of the first row that is changed, missing or slipped in; 0 if the chain is intact
     */
    record Verdict(long rows, long broken) {
        boolean isIntact() {
            return broken == 0;
        }
    }

    private record Head(long seq, byte[] hash) {}

    /**
     * Walks the whole trail.
     *
     * @param progress told the number of rows read after each {@value #STEP}
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Verdict verify(LongConsumer progress) {
        var walk = new Walk(progress);
        rows.query("""
                select seq, (extract(epoch from at) * 1000000)::bigint, actor::text, actor_name, action, whose::text, what,
                       source, hash
                from access.audit_entry order by seq
                """, walk);
        return walk.endingAt(jdbc.sql("select seq, hash from access.audit_head")
                .query((row, number) -> new Head(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(null));
    }

    private static final class Walk implements RowCallbackHandler {
        private byte[] previous = BEFORE_THE_FIRST;
        private long count;
        private long broken;
        private final LongConsumer progress;

        Walk(LongConsumer progress) {
            this.progress = progress;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            count++;
            if (broken == 0) {
                check(new AuditEntry(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getBytes(9)));
            }
            if (count % STEP == 0) {
                progress.accept(count);
            }
        }

        private void check(AuditEntry entry) {
            if (entry.seq() != count) {
                broken = Math.min(entry.seq(), count);
            } else if (!Arrays.equals(entry.hashAfter(previous), entry.hash())) {
                broken = count;
            }
            previous = entry.hash();
        }

        Verdict endingAt(@Nullable Head head) {
            if (broken == 0 && head == null && count > 0) {
                broken = 1;
            } else if (broken == 0 && head != null && head.seq() != count) {
                broken = Math.min(head.seq(), count) + 1;
            } else if (broken == 0 && head != null && !Arrays.equals(head.hash(), previous)) {
                broken = count;
            }
            return new Verdict(count, broken);
        }
    }
}
