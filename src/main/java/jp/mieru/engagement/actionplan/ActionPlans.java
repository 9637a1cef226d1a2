package jp.mieru.engagement.actionplan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans as they are stored. */
@Repository
public class ActionPlans {
    private final JdbcClient jdbc;
    private final Clock clock;

    ActionPlans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<ActionPlan> find(PlanId id) {
        return jdbc.sql(StoredPlan.ALL + " where p.id = :id")
                .param("id", id.value())
                .query((row, number) -> StoredPlan.read(row))
                .optional();
    }

    /**
     * The plan as it stands. It and all others of its unit are kept from everybody else who wants to change them until the
     * transaction ends, for a unit does one thing at a time.
     */
    ActionPlan locked(PlanId id) {
        jdbc.sql("""
                        select from engagement.action_plan
                        where unit_id = (select unit_id from engagement.action_plan where id = :id)
                        order by id for no key update
                        """).param("id", id.value()).query((row, number) -> number).list();
        return find(id).orElseThrow();
    }

    /** All plans of a round. */
    public List<ActionPlan> of(RoundId round) {
        return jdbc.sql(StoredPlan.ALL + " where p.round_id = :round")
                .param("round", round.value())
                .query((row, number) -> StoredPlan.read(row))
                .list();
    }

    /**
     * Plans that were shared before the last day and had not ended by the first, of whatever round; those of this round whenever
     * they ended.
     */
    public List<ActionPlan> ranBetween(RoundId round, LocalDate first, LocalDate last) {
        return jdbc.sql(StoredPlan.ALL + """
                         where s.on_day < :last and (p.round_id = :round or e.on_day is null or e.on_day > :first)
                         order by p.id
                        """)
                .param("round", round.value())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> StoredPlan.read(row))
                .list();
    }

    /** All plans of these units, the newest first. */
    public List<ActionPlan> of(Collection<UnitId> units) {
        return jdbc.sql(StoredPlan.ALL + " where p.unit_id = any(:units) order by d.on_day desc, p.id desc")
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((row, number) -> StoredPlan.read(row))
                .list();
    }

    /** All plans that have not ended. */
    List<ActionPlan> going() {
        return jdbc.sql(StoredPlan.ALL + " where e.state is null")
                .query((row, number) -> StoredPlan.read(row))
                .list();
    }

    /** The plan that goes on from this one, if there is one. */
    public Optional<ActionPlan> successorOf(PlanId id) {
        return jdbc.sql(StoredPlan.ALL + " where p.predecessor_id = :id order by p.id desc limit 1")
                .param("id", id.value())
                .query((row, number) -> StoredPlan.read(row))
                .optional();
    }

    /** Adds a draft; nothing if the unit has a plan in this round already. */
    public Optional<PlanId> add(
            RoundId round,
            UnitId unit,
            Wording wording,
            @Nullable PlanId predecessor,
            LocalDate day,
            @Nullable UUID actor) {
        var added = jdbc.sql("""
                        insert into engagement.action_plan
                            (round_id, unit_id, sentence, construct, talked_on, starts_on, predecessor_id)
                        values (:round, :unit, :sentence, :construct, :talked, :starts, :predecessor)
                        on conflict on constraint one_action_plan_per_unit_and_round do nothing returning id
                        """)
                .param("round", round.value())
                .param("unit", unit.value())
                .param("sentence", wording.sentence())
                .param("construct", wording.construct())
                .param("talked", wording.talkedOn())
                .param("starts", wording.startsOn())
                .param("predecessor", predecessor == null ? null : predecessor.value())
                .query(UUID.class)
                .optional()
                .map(PlanId::new);
        added.ifPresent(plan -> enter(plan, PlanState.DRAFT, null, day, actor));
        return added;
    }

    /** Replaces the wording; false if somebody else has changed it since that version. */
    boolean change(PlanId id, Wording wording, int version) {
        return jdbc.sql("""
                        update engagement.action_plan
                        set sentence = :sentence, construct = :construct, talked_on = :talked, starts_on = :starts,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("sentence", wording.sentence())
                        .param("construct", wording.construct())
                        .param("talked", wording.talkedOn())
                        .param("starts", wording.startsOn())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Notes whether the unit may be named. */
    void allowNaming(PlanId id, boolean mayNameUnit) {
        jdbc.sql("update engagement.action_plan set may_name_unit = :may where id = :id")
                .param("may", mayNameUnit)
                .param("id", id.value())
                .update();
    }

    /** Notes that the plan has reached a state; false if it had before. */
    boolean enter(PlanId id, PlanState state, @Nullable PlanOutcome outcome, LocalDate day, @Nullable UUID actor) {
        return jdbc.sql("""
                        insert into engagement.action_plan_state (plan_id, state, outcome, on_day, actor, entered_at)
                        values (:plan, :state, :outcome, :day, :actor, :now) on conflict do nothing
                        """)
                        .param("plan", id.value())
                        .param("state", state.word())
                        .param("outcome", outcome == null ? null : outcome.word())
                        .param("day", day)
                        .param("actor", actor)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
