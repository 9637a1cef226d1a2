package jp.mieru.engagement.plancall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls for plans as they are stored. */
@Repository
public class PlanCalls {
    /**
     * A unit of a call that is looked at for successors.
     *
     * @param since a day on which it existed
     */
    record CalledUnit(RoundId round, UnitId unit, LocalDate since) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The call after this round, if there was one. */
    public Optional<PlanCall> find(RoundId round) {
        return jdbc.sql("select * from engagement.plan_call where round_id = :round")
                .param("round", round.value())
                .query((row, number) -> call(row))
                .optional();
    }

    /** All calls, the newest first. */
    public List<PlanCall> all() {
        return jdbc.sql("select * from engagement.plan_call order by called_on desc, called_at desc")
                .query((row, number) -> call(row))
                .list();
    }

    /** The units that are to have a plan in this round. */
    public Set<UnitId> unitsOf(RoundId round) {
        return new HashSet<>(jdbc.sql("""
                        select unit_id from engagement.plan_call_unit where round_id = :round and not followed
                        """)
                .param("round", round.value())
                .query((row, number) -> unit(row))
                .list());
    }

    /** The newest call that each of these units is part of; units of no call are not there. */
    public Map<UnitId, PlanCall> newest(Collection<UnitId> units) {
        var newest = new HashMap<UnitId, PlanCall>();
        jdbc.sql("""
                        select distinct on (u.unit_id) u.unit_id, c.*
                        from engagement.plan_call_unit u join engagement.plan_call c using (round_id)
                        where u.unit_id = any(:units) and not u.followed
                        order by u.unit_id, c.called_on desc, c.called_at desc
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(row -> {
                    newest.put(unit(row), call(row));
                });
        return newest;
    }

    /** Notes the call, or another day in a call that there was. */
    void note(RoundId round, LocalDate dueOn, LocalDate day, @Nullable UUID actor) {
        jdbc.sql("""
                        insert into engagement.plan_call (round_id, due_on, called_on, called_by, called_at)
                        values (:round, :due, :day, :actor, :now)
                        on conflict (round_id) do update set due_on = excluded.due_on
                        """)
                .param("round", round.value())
                .param("due", dueOn)
                .param("day", day)
                .param("actor", actor)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Adds units that the call does not have yet, or had until others followed them; those that were added. */
    Set<UnitId> add(RoundId round, Collection<UnitId> units, LocalDate since) {
        return Set.copyOf(jdbc.sql("""
                        insert into engagement.plan_call_unit (round_id, unit_id, since)
                        select :round, unnest(:units), :since
                        on conflict (round_id, unit_id) do update set followed = false, since = excluded.since
                        where plan_call_unit.followed
                        returning unit_id
                        """)
                .param("round", round.value())
                .param("units", ids(units))
                .param("since", since)
                .query((row, number) -> unit(row))
                .list());
    }

    /** Takes away the units of the call that are not among these and have no plan. */
    void keepOnly(RoundId round, Collection<UnitId> units) {
        jdbc.sql("""
                        delete from engagement.plan_call_unit
                        where round_id = :round and not followed and unit_id <> all(:units)
                          and not exists (select from engagement.action_plan p
                                          where p.round_id = :round and p.unit_id = plan_call_unit.unit_id)
                        """).param("round", round.value()).param("units", ids(units)).update();
    }

    /** The units of all calls that were not followed by others yet. */
    List<CalledUnit> notFollowed() {
        return jdbc.sql("select round_id, unit_id, since from engagement.plan_call_unit where not followed")
                .query((row, number) -> new CalledUnit(
                        RoundId.of(row.getObject("round_id", UUID.class)),
                        unit(row),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    /** Notes that what follows the unit has been added. */
    void markFollowed(CalledUnit unit) {
        jdbc.sql("""
                        update engagement.plan_call_unit set followed = true
                        where round_id = :round and unit_id = :unit
                        """)
                .param("round", unit.round().value())
                .param("unit", unit.unit().value())
                .update();
    }

    private static UUID[] ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    private static UnitId unit(ResultSet row) throws SQLException {
        return new UnitId(row.getObject("unit_id", UUID.class));
    }

    private static PlanCall call(ResultSet row) throws SQLException {
        return new PlanCall(
                RoundId.of(row.getObject("round_id", UUID.class)),
                row.getObject("due_on", LocalDate.class),
                row.getObject("called_on", LocalDate.class));
    }
}
