package jp.mieru.goals.agreed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.goals.AgreedGoals;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.GoalId;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredAgreedGoals implements AgreedGoals {
    private final JdbcClient jdbc;

    StoredAgreedGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<StaffId, List<AgreedGoal>> of(Collection<StaffId> staff, FiscalYear year) {
        var found = new LinkedHashMap<StaffId, List<AgreedGoal>>();
        jdbc.sql("""
                        select s.staff_id, g.*, r.achievement, r.words as result_words
                        from goals.sheet s
                        join goals.goal g on g.sheet_id = s.id
                        left join goals.result r on r.goal_id = g.id
                        where s.staff_id = any(:staff) and s.year = :year and s.state in ('agreed', 'closed')
                        order by s.staff_id, g.place
                        """)
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .param("year", year.year())
                .query(row -> {
                    found.computeIfAbsent(
                                    new StaffId(row.getObject("staff_id", UUID.class)), person -> new ArrayList<>())
                            .add(goal(row));
                });
        return found;
    }

    private static AgreedGoal goal(ResultSet row) throws SQLException {
        return new AgreedGoal(
                new GoalId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("measure"),
                row.getString("target"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("weight"),
                Difficulty.of(row.getString("difficulty")),
                row.getObject("achievement", Integer.class),
                Objects.requireNonNullElse(row.getString("result_words"), ""));
    }
}
