package jp.mieru.goals.change;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.goals.ChangeId;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.GoalRows;
import jp.mieru.goals.sheet.GoalSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals to change goals as they are written. */
@Repository
class ChangeWriting {
    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeWriting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The draft that the account has upon a sheet; begun with the goals as they are if there is none. A draft from the days when
     * the account was on the other side is gone: nobody could read it any more.
     */
    ChangeId begin(GoalSheet sheet, Side side, UUID author) {
        jdbc.sql(
                        "delete from goals.change where sheet_id = :sheet and author = :author and state = 'draft' and side <> :side")
                .param("sheet", sheet.id().value())
                .param("author", author)
                .param("side", side.word())
                .update();
        var begun = jdbc.sql("""
                        insert into goals.change (sheet_id, upon, side, author, begun_at)
                        values (:sheet, :upon, :side, :author, :now)
                        on conflict (sheet_id, author) where state = 'draft' do nothing returning id
                        """)
                .param("sheet", sheet.id().value())
                .param("upon", sheet.version())
                .param("side", side.word())
                .param("author", author)
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional();
        begun.ifPresent(id -> {
            stand(new ChangeId(id), "before", sheet.goals());
            stand(new ChangeId(id), "after", sheet.goals());
        });
        return new ChangeId(begun.orElseGet(() -> jdbc.sql(
                        "select id from goals.change where sheet_id = :sheet and author = :author and state = 'draft'")
                .param("sheet", sheet.id().value())
                .param("author", author)
                .query(UUID.class)
                .single()));
    }

    /** Keeps a proposal from everybody else who wants to change it until the transaction ends. */
    void lock(ChangeId id) {
        jdbc.sql("select from goals.change where id = :id for no key update")
                .param("id", id.value())
                .query((row, number) -> number)
                .list();
    }

    /** Writes the goals as they are to be. */
    void want(ChangeId id, List<Goal> goals) {
        stand(id, "after", goals);
    }

    /** Puts a proposal upon other goals than those that it was written upon; it is a draft again. */
    void renew(Change change, GoalSheet sheet, List<Goal> goals) {
        stand(change.id(), "before", sheet.goals());
        stand(change.id(), "after", goals);
        jdbc.sql("update goals.change set upon = :upon, state = 'draft', proposed_at = null where id = :id")
                .param("upon", sheet.version())
                .param("id", change.id().value())
                .update();
    }

    /** Notes the reason of a draft, whether it is proposed with it or not. */
    void reason(ChangeId id, String reason, boolean proposed) {
        jdbc.sql("""
                        update goals.change
                        set reason = :reason, state = case when :proposed then 'proposed' else state end,
                            proposed_at = case when :proposed then :now::timestamptz end
                        where id = :id
                        """)
                .param("reason", reason)
                .param("proposed", proposed)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
    }

    void discard(ChangeId id) {
        jdbc.sql("delete from goals.change where id = :id")
                .param("id", id.value())
                .update();
    }

    void withdraw(ChangeId id) {
        jdbc.sql("update goals.change set state = 'withdrawn' where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Takes back what a side proposed upon goals that are others by now: nobody could accept it. */
    void withdrawStale(SheetId sheet, Side side) {
        jdbc.sql("""
                        update goals.change c set state = 'withdrawn' from goals.sheet s
                        where s.id = c.sheet_id and c.sheet_id = :sheet and c.side = :side and c.state = 'proposed'
                            and (c.upon <> s.version or s.state <> 'agreed')
                        """).param("sheet", sheet.value()).param("side", side.word()).update();
    }

    void answer(ChangeId id, ChangeState state, String answer, UUID account) {
        jdbc.sql("""
                        update goals.change
                        set state = :state, answer = :answer, answered_by = :account, answered_at = :now where id = :id
                        """)
                .param("state", state.word())
                .param("answer", answer)
                .param("account", account)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
    }

    /** Keeps what was noted on goals that are to be dropped. Only for as long as the goals are still there. */
    void keepNotes(ChangeId id, Set<GoalId> dropped) {
        jdbc.sql("""
                        insert into goals.change_note (change_id, goal_id, on_day, value, percent, words)
                        select :id, goal_id, on_day, value, percent, words from goals.progress where goal_id = any(:dropped)
                        union all
                        select :id, goal_id, (given_at at time zone 'Asia/Tokyo')::date, '', achievement, words
                        from goals.result where goal_id = any(:dropped)
                        """)
                .param("id", id.value())
                .param("dropped", dropped.stream().map(GoalId::value).toArray(UUID[]::new))
                .update();
    }

    /** Keeps them no longer: the goals stay. */
    void forgetNotes(ChangeId id) {
        jdbc.sql("delete from goals.change_note where change_id = :id")
                .param("id", id.value())
                .update();
    }

    private void stand(ChangeId id, String standing, List<Goal> goals) {
        jdbc.sql("delete from goals.change_goal where change_id = :id and standing = :standing")
                .param("id", id.value())
                .param("standing", standing)
                .update();
        jdbc.sql("""
                        insert into goals.change_goal (change_id, standing, goal_id, place, title, measure, target, due_on,
                                                       weight, difficulty, exception, exception_accepted, version)
                        select :change, :standing, g.id, place, title, measure, target, due_on,
                               weight, difficulty, exception, accepted, v.version
                        from %s join unnest(:ids::uuid[], :versions::int[]) v (id, version) on v.id = g.id
                        """.formatted(GoalRows.GOALS))
                .param("change", id.value())
                .param("standing", standing)
                .params(GoalRows.of(goals))
                .param("versions", goals.stream().map(Goal::version).toArray(Integer[]::new))
                .update();
        jdbc.sql("""
                        insert into goals.change_tie (change_id, standing, goal_id, parent_id, aim_id, share)
                        select :change, :standing, t.* from %s
                        """.formatted(GoalRows.TIES))
                .param("change", id.value())
                .param("standing", standing)
                .params(GoalRows.tiesOf(goals))
                .update();
    }
}
