package jp.mieru.appraisal.closing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Accounts;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When cycles were closed and by whom, and when they were opened again and why. */
@Repository
public class ClosedCycles {
    private final JdbcClient jdbc;
    private final Accounts accounts;

    ClosedCycles(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    private record Row(String step, String reason, Instant at, UUID account) {}

    /** How a closed cycle was closed; null for one that is not closed, without asking. */
    public @Nullable ClosedCycle of(Cycle cycle) {
        return cycle.is(CycleState.CLOSED)
                ? all(cycle.id()).stream().findFirst().orElse(null)
                : null;
    }

    /** Every closing and opening again, the latest first. */
    List<ClosedCycle> all(CycleId cycle) {
        var rows = jdbc.sql("select * from appraisal.cycle_step where cycle_id = :cycle order by number desc")
                .param("cycle", cycle.value())
                .query((row, number) -> new Row(
                        row.getString("step"),
                        row.getString("reason"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getObject("account", UUID.class)))
                .list();
        var names = accounts.names(rows.stream().map(Row::account).distinct().toList());
        return rows.stream()
                .map(row -> new ClosedCycle(row.step(), row.reason(), row.at(), names.getOrDefault(row.account(), "")))
                .toList();
    }

    /** Notes that it was closed. */
    public void closed(CycleId cycle, UUID account, Instant at) {
        note(cycle, "closed", "", account, at);
    }

    void reopened(CycleId cycle, String reason, UUID account, Instant at) {
        note(cycle, "reopened", reason, account, at);
    }

    private void note(CycleId cycle, String step, String reason, UUID account, Instant at) {
        jdbc.sql("""
                        insert into appraisal.cycle_step (cycle_id, number, step, reason, account, taken_at)
                        select :cycle, coalesce(max(number), 0) + 1, :step, :reason, :account, :at
                        from appraisal.cycle_step where cycle_id = :cycle
                        """)
                .param("cycle", cycle.value())
                .param("step", step)
                .param("reason", reason)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
