package jp.mieru.appraisal.rated;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.appraisal.SheetId;
import jp.mieru.goals.AgreedGoals.AgreedGoal;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.GoalId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Goals as they stood when a sheet left its first step. */
@Repository
class FrozenGoals {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FrozenGoals(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** By sheet, each in their order; a sheet without any is not there. One statement. */
    Map<SheetId, List<AgreedGoal>> of(Collection<SheetId> sheets) {
        var found = new HashMap<SheetId, List<AgreedGoal>>();
        jdbc.sql("select * from appraisal.subject where sheet_id = any(:sheets) order by sheet_id, place")
                .param("sheets", sheets.stream().map(SheetId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(
                                    new SheetId(row.getObject("sheet_id", UUID.class)), sheet -> new ArrayList<>())
                            .add(goal(row));
                });
        return found;
    }

    /** Keeps these of each sheet in place of those that were kept before. */
    void keep(Map<SheetId, List<AgreedGoal>> goals) {
        remove(goals.keySet());
        batches.batchUpdate(
                """
                insert into appraisal.subject
                    (sheet_id, place, goal_id, title, measure, target, due_on, weight, difficulty, achievement, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                goals.entrySet().stream()
                        .flatMap(sheet -> IntStream.range(0, sheet.getValue().size())
                                .mapToObj(place -> row(
                                        sheet.getKey(), place, sheet.getValue().get(place))))
                        .toList());
    }

    void remove(Collection<SheetId> sheets) {
        jdbc.sql("delete from appraisal.subject where sheet_id = any(:sheets)")
                .param("sheets", sheets.stream().map(SheetId::value).toArray(UUID[]::new))
                .update();
    }

    private static Object[] row(SheetId sheet, int place, AgreedGoal goal) {
        var due = goal.dueOn();
        return new Object[] {
            sheet.value(),
            place + 1,
            goal.id().value(),
            goal.title(),
            goal.measure(),
            goal.target(),
            due == null ? null : Date.valueOf(due),
            goal.weight(),
            goal.difficulty().word(),
            goal.achievement(),
            goal.words()
        };
    }

    private static AgreedGoal goal(ResultSet row) throws SQLException {
        return new AgreedGoal(
                new GoalId(row.getObject("goal_id", UUID.class)),
                row.getString("title"),
                row.getString("measure"),
                row.getString("target"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("weight"),
                Difficulty.of(row.getString("difficulty")),
                row.getObject("achievement", Integer.class),
                row.getString("words"));
    }
}
