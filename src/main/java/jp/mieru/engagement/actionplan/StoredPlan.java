package jp.mieru.engagement.actionplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundId;

/** A plan as it is stored: a row of {@code engagement.action_plan} with the days of the states it has reached. */
final class StoredPlan {
    /** Selects all plans, as {@code p}; {@code d}, {@code s} and {@code e} tell when they were drafted, shared and ended. */
    static final String ALL = """
            select p.*, d.on_day as drafted_on, s.on_day as shared_on, e.on_day as ended_on, e.outcome
            from engagement.action_plan p
            join engagement.action_plan_state d on d.plan_id = p.id and d.state = 'draft'
            left join engagement.action_plan_state s on s.plan_id = p.id and s.state = 'shared'
            left join engagement.action_plan_state e on e.plan_id = p.id and e.state = 'ended'
            """;

    private StoredPlan() {}

    static ActionPlan read(ResultSet row) throws SQLException {
        var shared = row.getObject("shared_on", LocalDate.class);
        var outcome = row.getString("outcome");
        var predecessor = row.getObject("predecessor_id", UUID.class);
        return new ActionPlan(
                new PlanId(row.getObject("id", UUID.class)),
                RoundId.of(row.getObject("round_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new Wording(
                        row.getString("sentence"),
                        row.getString("construct"),
                        row.getObject("talked_on", LocalDate.class),
                        row.getObject("starts_on", LocalDate.class)),
                row.getBoolean("may_name_unit"),
                predecessor == null ? null : new PlanId(predecessor),
                row.getInt("version"),
                outcome != null ? PlanState.ENDED : shared != null ? PlanState.SHARED : PlanState.DRAFT,
                outcome == null ? null : PlanOutcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                row.getObject("drafted_on", LocalDate.class),
                shared,
                row.getObject("ended_on", LocalDate.class));
    }
}
