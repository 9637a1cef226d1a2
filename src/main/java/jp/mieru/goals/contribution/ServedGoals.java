package jp.mieru.goals.contribution;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.GoalId;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The goals of a year as the calculation of contributions needs them, each question by one statement. */
@Repository
public class ServedGoals {
    private static final String SELECT = """
            select g.id, g.weight, g.difficulty, r.achievement, s.unit_id, s.staff_id, t.parents, t.shares
            from goals.goal g join goals.sheet s on s.id = g.sheet_id
            join (select goal_id, array_agg(parent_id) as parents, array_agg(share) as shares from goals.tie
                  where parent_id is not null %s group by goal_id) t on t.goal_id = g.id
            left join goals.result r on r.goal_id = g.id
            where s.year = :year
            """;

    private static final String ABOVE = """
            with recursive up (goal, id, distance) as (
                select t.goal_id, t.parent_id, 1
                from goals.tie t join goals.goal g on g.id = t.goal_id join goals.sheet s on s.id = g.sheet_id
                where s.staff_id = :person and s.year = :year and t.parent_id is not null
                union
                select up.goal, t.parent_id, up.distance + 1 from up join goals.tie t on t.goal_id = up.id
                where t.parent_id is not null and up.distance < 50
            ), above as (select goal, id, max(distance) as distance from up group by goal, id)
            """;

    private final JdbcClient jdbc;

    ServedGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All goals of a year that serve another one. */
    public List<Serving> of(FiscalYear year) {
        return jdbc.sql(SELECT.formatted(""))
                .param("year", year.year())
                .query((row, number) -> serving(row))
                .list();
    }

    /** Everything that serves a goal above those of the person, at whatever distance. */
    List<Serving> around(StaffId person, FiscalYear year) {
        return jdbc.sql(ABOVE + SELECT.formatted("and parent_id in (select id from above)"))
                .param("person", person.value())
                .param("year", year.year())
                .query((row, number) -> serving(row))
                .list();
    }

    /**
     * A goal above one of a person.
     *
     * @param goal the person's
     * @param title empty while its unit writes on it again
     */
    record Up(GoalId goal, GoalId above, int distance, UnitId unit, String title) {}

    /** The goals above each goal of the person, the nearest first. */
    List<Up> above(StaffId person, FiscalYear year) {
        return jdbc.sql(ABOVE + """
                        select above.goal, g.id, above.distance, s.unit_id, case when s.state = 'draft' then '' else g.title end as title
                        from above join goals.goal g on g.id = above.id join goals.sheet s on s.id = g.sheet_id
                        order by above.distance, title, g.id
                        """)
                .param("person", person.value())
                .param("year", year.year())
                .query((row, number) -> new Up(
                        new GoalId(row.getObject("goal", UUID.class)),
                        new GoalId(row.getObject("id", UUID.class)),
                        row.getInt("distance"),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("title")))
                .list();
    }

    /**
     * A goal of a person.
     *
     * @param achievement null as long as there is no result
     */
    record Own(GoalId goal, String title, @Nullable Integer achievement) {}

    /** The goals of the person in their order. */
    List<Own> own(StaffId person, FiscalYear year) {
        return jdbc.sql("""
                        select g.id, g.title, r.achievement from goals.goal g join goals.sheet s on s.id = g.sheet_id
                        left join goals.result r on r.goal_id = g.id
                        where s.staff_id = :person and s.year = :year order by g.place
                        """)
                .param("person", person.value())
                .param("year", year.year())
                .query((row, number) -> new Own(
                        new GoalId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getObject("achievement", Integer.class)))
                .list();
    }

    private static Serving serving(ResultSet row) throws SQLException {
        return new Serving(
                new Served(
                        new GoalId(row.getObject("id", UUID.class)),
                        row.getInt("weight"),
                        Difficulty.valueOf(row.getString("difficulty").toUpperCase(Locale.ROOT)),
                        row.getObject("achievement", Integer.class),
                        shares(row.getArray("parents"), row.getArray("shares"))),
                row.getObject("unit_id", UUID.class),
                row.getObject("staff_id", UUID.class));
    }

    private static Map<GoalId, Integer> shares(Array parents, Array shares) throws SQLException {
        var goals = (UUID[]) parents.getArray();
        var hundredths = (Integer[]) shares.getArray();
        var all = new HashMap<GoalId, Integer>();
        for (int i = 0; i < goals.length; i++) {
            all.put(new GoalId(goals[i]), hundredths[i]);
        }
        return all;
    }
}
