package jp.mieru.goals.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.lineage.Lineage.Step;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the goals of a sheet serve, all the way up, by one statement. */
@Repository
public class Lineages {
    private final JdbcClient jdbc;

    Lineages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Lineage of(SheetId sheet) {
        var steps = new HashMap<GoalId, List<Step>>();
        jdbc.sql("""
                        with recursive up as (
                            select t.goal_id, t.parent_id, t.aim_id, t.share
                            from goals.tie t join goals.goal g on g.id = t.goal_id where g.sheet_id = :sheet
                            union
                            select t.goal_id, t.parent_id, t.aim_id, t.share
                            from up join goals.tie t on t.goal_id = up.parent_id)
                        select up.*, coalesce(g.title, a.title) as title, s.id as sheet_id, s.unit_id,
                               s.state = 'draft' as draft, r.achievement, a.code, p.title as plan
                        from up
                        left join goals.goal g on g.id = up.parent_id left join goals.sheet s on s.id = g.sheet_id
                        left join goals.result r on r.goal_id = up.parent_id
                        left join goals.aim a on a.id = up.aim_id left join goals.plan p on p.id = a.plan_id
                        order by up.share desc, title, up.parent_id, up.aim_id
                        """).param("sheet", sheet.value()).query(row -> {
            steps.computeIfAbsent(new GoalId(row.getObject("goal_id", UUID.class)), above -> new ArrayList<>())
                    .add(step(row));
        });
        return new Lineage(steps);
    }

    private static Step step(ResultSet row) throws SQLException {
        var goal = row.getObject("parent_id", UUID.class);
        return new Step(
                row.getInt("share"),
                goal == null ? null : new GoalId(goal),
                goal == null ? null : new SheetId(row.getObject("sheet_id", UUID.class)),
                unit(row.getObject("unit_id", UUID.class)),
                row.getBoolean("draft"),
                goal == null ? row.getString("code") : "",
                row.getString("title"),
                row.getObject("achievement", Integer.class),
                row.getString("plan"));
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }
}
