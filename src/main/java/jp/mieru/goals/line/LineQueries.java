package jp.mieru.goals.line;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.contribution.Served;
import jp.mieru.goals.contribution.Serving;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands above a goal, each question by one statement. */
@Repository
public class LineQueries {
    private static final String UP = """
            with recursive up (id, distance) as (
                select t.parent_id, 1 from goals.tie t where t.goal_id = :goal and t.parent_id is not null
                union
                select t.parent_id, up.distance + 1 from up join goals.tie t on t.goal_id = up.id
                where t.parent_id is not null and up.distance < 50
            ), above as (select id, max(distance) as distance from up group by id)
            """;

    private final JdbcClient jdbc;

    LineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The goals above, the nearest first. */
    List<Above> above(GoalId goal) {
        return jdbc.sql(UP + """
                        select g.id, above.distance, case when s.state <> 'draft' then g.title end as title, s.unit_id, r.achievement
                        from above join goals.goal g using (id) join goals.sheet s on s.id = g.sheet_id
                        left join goals.result r on r.goal_id = g.id
                        order by above.distance, title, g.id
                        """)
                .param("goal", goal.value())
                .query((row, number) -> new Above(
                        new GoalId(row.getObject("id", UUID.class)),
                        row.getInt("distance"),
                        row.getString("title"),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getObject("achievement", Integer.class)))
                .list();
    }

    /** An aim that the goal, or one above it, serves. */
    public record Aim(UUID id, String plan, String code, String title) {}

    /** The aims of plans that the goal serves, by itself or over others. */
    List<Aim> aims(GoalId goal) {
        return jdbc.sql(UP + """
                        select distinct a.id, p.title as plan, a.code, a.title
                        from goals.tie t join goals.aim a on a.id = t.aim_id join goals.plan p on p.id = a.plan_id
                        where t.goal_id = :goal or t.goal_id in (select id from above)
                        order by plan, a.code
                        """)
                .param("goal", goal.value())
                .query((row, number) -> new Aim(
                        row.getObject("id", UUID.class),
                        row.getString("plan"),
                        row.getString("code"),
                        row.getString("title")))
                .list();
    }

    /** The philosophy of a year, if one is written. */
    Optional<String> philosophy(FiscalYear year) {
        return jdbc.sql("select title from goals.philosophy where years @> :year")
                .param("year", year.year())
                .query(String.class)
                .optional();
    }

    /** Everything that serves one of these goals right below it. */
    List<Serving> serving(Collection<GoalId> goals) {
        Map<GoalId, Map<GoalId, Integer>> shares = new HashMap<>();
        var ids = goals.stream().map(GoalId::value).toArray(UUID[]::new);
        jdbc.sql("select goal_id, parent_id, share from goals.tie where parent_id = any(:goals)")
                .param("goals", ids)
                .query(row -> {
                    shares.computeIfAbsent(new GoalId(row.getObject("goal_id", UUID.class)), goal -> new HashMap<>())
                            .put(new GoalId(row.getObject("parent_id", UUID.class)), row.getInt("share"));
                });
        return jdbc.sql("""
                        select g.id, g.weight, g.difficulty, r.achievement, s.unit_id, s.staff_id
                        from goals.goal g join goals.sheet s on s.id = g.sheet_id
                        left join goals.result r on r.goal_id = g.id
                        where g.id = any(:below)
                        """)
                .param("below", shares.keySet().stream().map(GoalId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    var id = new GoalId(row.getObject("id", UUID.class));
                    return new Serving(
                            new Served(
                                    id,
                                    row.getInt("weight"),
                                    Difficulty.valueOf(
                                            row.getString("difficulty").toUpperCase(Locale.ROOT)),
                                    row.getObject("achievement", Integer.class),
                                    shares.getOrDefault(id, Map.of())),
                            row.getObject("unit_id", UUID.class),
                            row.getObject("staff_id", UUID.class));
                })
                .list();
    }
}
