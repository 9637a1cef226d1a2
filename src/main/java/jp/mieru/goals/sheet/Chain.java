package jp.mieru.goals.sheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.goals.AimId;
import jp.mieru.goals.GoalId;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goals of a year serve each other, and what there is to be served. */
@Repository
class Chain {
    private final JdbcClient jdbc;

    Chain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many goals serve this one. */
    int served(GoalId goal) {
        return jdbc.sql("select count(*) from goals.tie where parent_id = :goal")
                .param("goal", goal.value())
                .query(Integer.class)
                .single();
    }

    /** Which of these are served by others. */
    Set<GoalId> served(Collection<GoalId> asked) {
        return asked.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select distinct parent_id from goals.tie where parent_id = any(:asked)")
                        .param("asked", asked.stream().map(GoalId::value).toArray(UUID[]::new))
                        .query((row, number) -> new GoalId(row.getObject("parent_id", UUID.class)))
                        .list());
    }

    /** Which of these are goals of units in that year that others may serve: of a draft only other units know. */
    Set<GoalId> ofUnits(FiscalYear year, Collection<GoalId> asked, boolean withDrafts) {
        return Set.copyOf(jdbc.sql("""
                        select g.id from goals.goal g join goals.sheet s on s.id = g.sheet_id
                        where s.year = :year and s.unit_id is not null and g.id = any(:asked)
                            and (:drafts or s.state <> 'draft')
                        """)
                .param("year", year.year())
                .param("asked", asked.stream().map(GoalId::value).toArray(UUID[]::new))
                .param("drafts", withDrafts)
                .query((row, number) -> new GoalId(row.getObject("id", UUID.class)))
                .list());
    }

    /** Which of these aims belong to a plan of that year. */
    Set<AimId> aims(FiscalYear year, Collection<AimId> asked) {
        return Set.copyOf(jdbc.sql("""
                        select a.id from goals.aim a join goals.plan p on p.id = a.plan_id
                        where p.years @> :year and a.id = any(:asked)
                        """)
                .param("year", year.year())
                .param("asked", asked.stream().map(AimId::value).toArray(UUID[]::new))
                .query((row, number) -> new AimId(row.getObject("id", UUID.class)))
                .list());
    }

    /** Which goals each goal of a unit serves in a year. */
    Map<GoalId, Set<GoalId>> above(FiscalYear year) {
        var above = new HashMap<GoalId, Set<GoalId>>();
        jdbc.sql("""
                        select t.goal_id, t.parent_id from goals.tie t
                        join goals.goal g on g.id = t.goal_id join goals.sheet s on s.id = g.sheet_id
                        where s.year = :year and s.unit_id is not null and t.parent_id is not null
                        """).param("year", year.year()).query(row -> {
            above.computeIfAbsent(new GoalId(row.getObject("goal_id", UUID.class)), goal -> new HashSet<>())
                    .add(new GoalId(row.getObject("parent_id", UUID.class)));
        });
        return above;
    }

    /** Keeps others from tying goals of units of this year until the transaction ends: two at once could close a circle. */
    void keepOthersFromTying(FiscalYear year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('goals.tie'), :year)")
                .param("year", year.year())
                .query((row, number) -> number)
                .list();
    }
}
