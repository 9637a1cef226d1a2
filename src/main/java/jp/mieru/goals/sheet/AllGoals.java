package jp.mieru.goals.sheet;

import java.util.List;
import java.util.UUID;
import jp.mieru.goals.SheetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All goals of a sheet as they are written at once: four statements for however many. */
@Repository
class AllGoals {
    private final JdbcClient jdbc;

    AllGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts these in the place of all others, in their order. A goal that stays keeps its notes and results; what it says in place
     * of a parent stays accepted only if those are the same words.
     */
    void replace(SheetId sheet, List<Goal> goals) {
        var values = GoalRows.of(goals);
        jdbc.sql("delete from goals.tie where goal_id in (select id from goals.goal where sheet_id = :sheet)")
                .param("sheet", sheet.value())
                .update();
        jdbc.sql("delete from goals.goal where sheet_id = :sheet and id <> all(:ids)")
                .param("sheet", sheet.value())
                .param("ids", goals.stream().map(goal -> goal.id().value()).toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        insert into goals.goal
                            (id, sheet_id, place, title, measure, target, due_on, weight, difficulty, exception)
                        select id, :sheet, place, title, measure, target, due_on, weight, difficulty, exception from %s
                        on conflict (id) do update
                        set place = excluded.place, title = excluded.title, measure = excluded.measure,
                            target = excluded.target, due_on = excluded.due_on, weight = excluded.weight,
                            difficulty = excluded.difficulty, exception = excluded.exception,
                            exception_accepted_by = case when goals.goal.exception = excluded.exception
                                then goals.goal.exception_accepted_by end,
                            exception_accepted_at = case when goals.goal.exception = excluded.exception
                                then goals.goal.exception_accepted_at end,
                            version = goals.goal.version + 1
                        where goals.goal.sheet_id = excluded.sheet_id
                        """.formatted(GoalRows.GOALS))
                .param("sheet", sheet.value())
                .params(values)
                .update();
        jdbc.sql("insert into goals.tie (goal_id, parent_id, aim_id, share) select * from " + GoalRows.TIES)
                .params(GoalRows.tiesOf(goals))
                .update();
    }
}
