package jp.mieru.engagement.actionplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.engagement.plancall.PlanCall;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans beside the calls that ask for them. */
@Repository
public class AskedPlans {
    /**
     * A unit's plan after a round and the newest call that the unit is part of.
     *
     * @param plan null where there is none
     * @param call null where there never was any
     */
    public record Asked(@Nullable ActionPlan plan, @Nullable PlanCall call) {}

    private final JdbcClient jdbc;

    AskedPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit's plan after this round and its newest call. One statement. */
    public Asked of(UnitId unit, RoundId round) {
        return jdbc.sql("""
                        select p.*, c.round_id as call_round_id, c.due_on, c.called_on
                        from (values (true)) one
                        left join (%s where p.round_id = :round and p.unit_id = :unit) p on true
                        left join lateral (
                            select c.* from engagement.plan_call_unit u join engagement.plan_call c using (round_id)
                            where u.unit_id = :unit and not u.followed
                            order by c.called_on desc, c.called_at desc limit 1) c on true
                        """.formatted(StoredPlan.ALL))
                .param("round", round.value())
                .param("unit", unit.value())
                .query((row, number) -> new Asked(row.getObject("id") == null ? null : StoredPlan.read(row), call(row)))
                .single();
    }

    private static @Nullable PlanCall call(ResultSet row) throws SQLException {
        var round = row.getObject("call_round_id", UUID.class);
        return round == null
                ? null
                : new PlanCall(
                        RoundId.of(round),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("called_on", LocalDate.class));
    }
}
