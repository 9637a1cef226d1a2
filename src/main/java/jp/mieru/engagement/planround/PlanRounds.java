package jp.mieru.engagement.planround;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.plancall.PlanCalls;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import jp.mieru.organization.Units.Leader;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The plans of a round by unit: five statements, however many units there are, and one for each day on which plans of units that
 * exist no more were drafted.
 */
@Component
public class PlanRounds {
    private final JdbcClient jdbc;
    private final PlanCalls calls;
    private final ActionPlans plans;
    private final Units units;

    PlanRounds(JdbcClient jdbc, PlanCalls calls, ActionPlans plans, Units units) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.plans = plans;
        this.units = units;
    }

    /**
     * The units of the call that somebody leads today, or that have a plan, in the order of the tree; then those that had one and
     * exist no more, as they stood when it was drafted.
     */
    List<UnitPlan> of(RoundId round, LocalDate day) {
        var called = calls.unitsOf(round);
        var tree = units.asOf(day);
        var leaders = units.leadersByUnit(day);
        Map<UnitId, ActionPlan> there =
                plans.of(round).stream().collect(Collectors.toMap(ActionPlan::unit, Function.identity()));
        var nudged = nudged(round);
        var standing = tree.units().stream()
                .filter(unit -> called.contains(unit.id()))
                .filter(unit -> leaders.containsKey(unit.id()) || there.containsKey(unit.id()))
                .map(unit -> new UnitPlan(
                        unit,
                        around(unit, tree),
                        leaders.getOrDefault(unit.id(), List.of()).stream()
                                .map(Leader::name)
                                .toList(),
                        there.get(unit.id()),
                        nudged.get(unit.id())));
        return Stream.concat(standing, gone(there, tree, nudged)).toList();
    }

    /** Those of them that the filter takes. */
    List<UnitPlan> of(RoundId round, Filter filter, LocalDate day) {
        return of(round, day).stream().filter(filter::takes).toList();
    }

    private Stream<UnitPlan> gone(Map<UnitId, ActionPlan> there, UnitTree today, Map<UnitId, LocalDate> nudged) {
        return there.values().stream()
                .filter(plan -> today.find(plan.unit()).isEmpty())
                .collect(Collectors.groupingBy(ActionPlan::draftedOn, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(drafted -> gone(drafted.getValue(), units.asOf(drafted.getKey()), nudged));
    }

    private static Stream<UnitPlan> gone(List<ActionPlan> drafted, UnitTree then, Map<UnitId, LocalDate> nudged) {
        var plans = drafted.stream().collect(Collectors.toMap(ActionPlan::unit, Function.identity()));
        return then.units().stream()
                .filter(unit -> plans.containsKey(unit.id()))
                .map(unit ->
                        new UnitPlan(unit, around(unit, then), List.of(), plans.get(unit.id()), nudged.get(unit.id())));
    }

    /**
     * How far the plans of a round are.
     *
     * @param called units that are to have one and that somebody leads, 0 where there is no call
     * @param shared those of them that have shared one with their staff
     */
    public record Tally(int called, int shared) {}

    /** How far the plans of a round are. Two statements. */
    public Tally tally(RoundId round, LocalDate day) {
        var leaders = units.leadersByUnit(day).keySet();
        var called = new HashMap<UnitId, Boolean>();
        jdbc.sql("""
                        select u.unit_id, p.id is not null as there, s.plan_id is not null as shared
                        from engagement.plan_call_unit u
                        left join engagement.action_plan p on p.round_id = u.round_id and p.unit_id = u.unit_id
                        left join engagement.action_plan_state s on s.plan_id = p.id and s.state = 'shared'
                        where u.round_id = :round and not u.followed
                        """).param("round", round.value()).query((ResultSet row) -> {
            var unit = new UnitId(row.getObject("unit_id", UUID.class));
            if (row.getBoolean("there") || leaders.contains(unit)) {
                called.put(unit, row.getBoolean("shared"));
            }
        });
        return new Tally(called.size(), (int)
                called.values().stream().filter(shared -> shared).count());
    }

    /** The kinds of units that the call names. */
    List<String> kinds(RoundId round, LocalDate day) {
        var called = calls.unitsOf(round);
        return units.asOf(day).units().stream()
                .filter(unit -> called.contains(unit.id()))
                .map(Unit::kind)
                .distinct()
                .toList();
    }

    /** Notes that the heads of these units are reminded today; those of which that was not noted yet. */
    Set<UnitId> nudge(RoundId round, Collection<UnitId> owing, LocalDate day, @Nullable UUID actor) {
        return Set.copyOf(jdbc.sql("""
                        insert into engagement.plan_nudge (round_id, unit_id, day, actor)
                        select :round, unnest(:units), :day, :actor::uuid on conflict do nothing returning unit_id
                        """)
                .param("round", round.value())
                .param("units", owing.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("day", day)
                .param("actor", actor)
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list());
    }

    private Map<UnitId, LocalDate> nudged(RoundId round) {
        var nudged = new HashMap<UnitId, LocalDate>();
        jdbc.sql("""
                        select unit_id, max(day) as day from engagement.plan_nudge
                        where round_id = :round group by unit_id
                        """).param("round", round.value()).query((ResultSet row) -> {
            nudged.put(new UnitId(row.getObject("unit_id", UUID.class)), row.getObject("day", LocalDate.class));
        });
        return nudged;
    }

    private static List<String> around(Unit unit, UnitTree tree) {
        return tree.path(unit.id()).stream()
                .filter(above -> above.depth() > 0 && !above.id().equals(unit.id()))
                .map(Unit::name)
                .toList();
    }
}
