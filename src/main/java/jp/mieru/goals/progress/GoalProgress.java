package jp.mieru.goals.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes of progress and results as they are stored. */
@Repository
class GoalProgress {
    private final JdbcClient jdbc;
    private final Clock clock;

    GoalProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All notes of a goal, the newest first. */
    List<ProgressNote> notes(GoalId goal) {
        return jdbc.sql("""
                        select on_day, value, percent, words from goals.progress
                        where goal_id = :goal order by on_day desc, id desc
                        """)
                .param("goal", goal.value())
                .query((row, number) -> new ProgressNote(
                        row.getObject("on_day", LocalDate.class),
                        row.getString("value"),
                        row.getObject("percent", Integer.class),
                        row.getString("words")))
                .list();
    }

    void add(GoalId goal, ProgressNote note, Viewer actor) {
        jdbc.sql("""
                        insert into goals.progress (goal_id, on_day, value, percent, words, actor, noted_at)
                        values (:goal, :day, :value, :percent, :words, :actor, :now)
                        """)
                .param("goal", goal.value())
                .param("day", note.onDay())
                .param("value", note.value())
                .param("percent", note.percent())
                .param("words", note.words())
                .param("actor", actor.account())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Optional<GoalResult> result(GoalId goal) {
        return jdbc.sql("select achievement, words, version from goals.result where goal_id = :goal")
                .param("goal", goal.value())
                .query(GoalResult.class)
                .optional();
    }

    /** What the goals of a sheet came to, in percent of their targets; those without a result are left out. */
    Map<GoalId, Integer> achievements(SheetId sheet) {
        var achievements = new HashMap<GoalId, Integer>();
        jdbc.sql("""
                        select r.goal_id, r.achievement from goals.result r
                        join goals.goal g on g.id = r.goal_id where g.sheet_id = :sheet
                        """).param("sheet", sheet.value()).query(row -> {
            achievements.put(new GoalId(row.getObject("goal_id", UUID.class)), row.getInt("achievement"));
        });
        return achievements;
    }

    /** Writes a result upon the version that was read, -1 for none; false if somebody else was quicker. */
    boolean write(GoalId goal, GoalResult result, int version, Viewer actor) {
        return jdbc.sql("""
                        insert into goals.result (goal_id, achievement, words, actor, given_at)
                        select :goal, :achievement, :words, :actor, :now
                        where :version = -1 or exists (select from goals.result where goal_id = :goal)
                        on conflict (goal_id) do update
                        set achievement = excluded.achievement, words = excluded.words, actor = excluded.actor,
                            given_at = excluded.given_at, version = goals.result.version + 1
                        where goals.result.version = :version
                        """)
                        .param("goal", goal.value())
                        .param("achievement", result.achievement())
                        .param("words", result.words())
                        .param("actor", actor.account())
                        .param("now", OffsetDateTime.now(clock))
                        .param("version", version)
                        .update()
                == 1;
    }
}
