package jp.mieru.goals.sheet;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.goals.AimId;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single goals as they are written. */
@Repository
class SheetGoals {
    private final JdbcClient jdbc;
    private final Clock clock;

    SheetGoals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a goal at the end of a sheet. */
    GoalId add(SheetId sheet, Statement statement, @Nullable String exception) {
        return new GoalId(jdbc.sql("""
                        insert into goals.goal
                            (sheet_id, place, title, measure, target, due_on, weight, difficulty, exception)
                        select :sheet, coalesce(max(place), 0) + 1, :title, :measure, :target, :due, :weight, :difficulty, :exception
                        from goals.goal where sheet_id = :sheet
                        returning id
                        """)
                .param("sheet", sheet.value())
                .params(of(statement, exception))
                .query(UUID.class)
                .single());
    }

    /** Replaces what a goal says; an exception has to be accepted anew. False if somebody else has changed it since that version. */
    boolean change(GoalId goal, Statement statement, @Nullable String exception, int version) {
        return jdbc.sql("""
                        update goals.goal
                        set title = :title, measure = :measure, target = :target, due_on = :due, weight = :weight,
                            difficulty = :difficulty, exception = :exception,
                            exception_accepted_by = null, exception_accepted_at = null, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", goal.value())
                        .param("version", version)
                        .params(of(statement, exception))
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> of(Statement statement, @Nullable String exception) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("title", statement.title());
        values.put("measure", statement.measure());
        values.put("target", statement.target());
        values.put("due", statement.dueOn());
        values.put("weight", statement.weight());
        values.put("difficulty", statement.difficulty().word());
        values.put("exception", exception);
        return values;
    }

    /** Replaces what a goal serves. */
    void tie(GoalId goal, Collection<Tie> ties) {
        jdbc.sql("delete from goals.tie where goal_id = :goal")
                .param("goal", goal.value())
                .update();
        if (!ties.isEmpty()) {
            jdbc.sql("""
                            insert into goals.tie (goal_id, parent_id, aim_id, share)
                            select :goal, parent, aim, share
                            from unnest(:parents::uuid[], :aims::uuid[], :shares::int[]) t (parent, aim, share)
                            """)
                    .param("goal", goal.value())
                    .param(
                            "parents",
                            ties.stream()
                                    .map(tie -> tie.parent().map(GoalId::value).orElse(null))
                                    .toArray(UUID[]::new))
                    .param(
                            "aims",
                            ties.stream()
                                    .map(tie -> tie.purpose().map(AimId::value).orElse(null))
                                    .toArray(UUID[]::new))
                    .param("shares", ties.stream().map(Tie::share).toArray(Integer[]::new))
                    .update();
        }
    }

    /** Takes a goal off its sheet; the others close up. */
    void remove(SheetId sheet, GoalId goal) {
        jdbc.sql("delete from goals.goal where id = :id")
                .param("id", goal.value())
                .update();
        jdbc.sql("""
                        update goals.goal g set place = o.place
                        from (select id, row_number() over (order by place) as place from goals.goal
                              where sheet_id = :sheet) o
                        where g.id = o.id and g.place <> o.place
                        """).param("sheet", sheet.value()).update();
    }

    /** Lets a goal and its neighbour above or below change places; nothing where there is none. */
    void move(SheetId sheet, GoalId goal, boolean up) {
        jdbc.sql("""
                        with moved as (select place from goals.goal where id = :id),
                             other as (select g.place from goals.goal g, moved m
                                       where g.sheet_id = :sheet and (g.place < m.place) = :up and g.id <> :id
                                       order by abs(g.place - m.place) limit 1)
                        update goals.goal g
                        set place = case when g.place = m.place then o.place else m.place end
                        from moved m, other o
                        where g.sheet_id = :sheet and g.place in (m.place, o.place)
                        """)
                .param("id", goal.value())
                .param("sheet", sheet.value())
                .param("up", up)
                .update();
    }

    /** Notes that all exceptions of a sheet are accepted that were not yet. */
    void acceptExceptions(SheetId sheet, UUID account) {
        jdbc.sql("""
                        update goals.goal set exception_accepted_by = :account, exception_accepted_at = :now
                        where sheet_id = :sheet and exception is not null and exception_accepted_by is null
                        """)
                .param("account", account)
                .param("now", OffsetDateTime.now(clock))
                .param("sheet", sheet.value())
                .update();
    }

    /** Which goals of a sheet have no result yet, in their order. */
    List<GoalId> withoutResult(SheetId sheet) {
        return jdbc.sql("""
                        select id from goals.goal g
                        where sheet_id = :sheet and not exists (select from goals.result where goal_id = g.id) order by place
                        """)
                .param("sheet", sheet.value())
                .query((row, number) -> new GoalId(row.getObject("id", UUID.class)))
                .list();
    }
}
