package jp.mieru.goals.contribution;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
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
            """;

    private final JdbcClient jdbc;

    ServedGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All goals of a year that serve another one. */
    public List<Serving> of(FiscalYear year) {
        return jdbc.sql(SELECT.formatted("") + " where s.year = :year")
                .param("year", year.year())
                .query((row, number) -> serving(row))
                .list();
    }

    /** Everything that serves one of these goals right below it. */
    List<Serving> around(Collection<GoalId> above) {
        return jdbc.sql(SELECT.formatted("and parent_id = any(:above)"))
                .param("above", above.stream().map(GoalId::value).toArray(UUID[]::new))
                .query((row, number) -> serving(row))
                .list();
    }

    /**
     * A goal of a person.
     *
     * @param achievement null as long as there is no result
     */
    record Own(
            GoalId goal,
            SheetId sheet,
            String title,
            @Nullable Integer achievement) {}

    /** The goals of the person in their order. */
    List<Own> own(StaffId person, FiscalYear year) {
        return jdbc.sql("""
                        select g.id, g.sheet_id, g.title, r.achievement from goals.goal g join goals.sheet s on s.id = g.sheet_id
                        left join goals.result r on r.goal_id = g.id
                        where s.staff_id = :person and s.year = :year order by g.place
                        """)
                .param("person", person.value())
                .param("year", year.year())
                .query((row, number) -> new Own(
                        new GoalId(row.getObject("id", UUID.class)),
                        new SheetId(row.getObject("sheet_id", UUID.class)),
                        row.getString("title"),
                        row.getObject("achievement", Integer.class)))
                .list();
    }

    private static Serving serving(ResultSet row) throws SQLException {
        return new Serving(
                new Served(
                        new GoalId(row.getObject("id", UUID.class)),
                        row.getInt("weight"),
                        Difficulty.of(row.getString("difficulty")),
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
