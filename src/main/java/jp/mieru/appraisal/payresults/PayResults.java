package jp.mieru.appraisal.payresults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.adjusting.Measure;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.Group;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What counts for everybody in a cycle: a fixed number of statements for however many. */
@Component
public class PayResults {
    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final RuleSets rules;
    private final Units units;
    private final StandingResults results;
    private final PayHistory history;

    PayResults(
            JdbcClient jdbc, Cycles cycles, RuleSets rules, Units units, StandingResults results, PayHistory history) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.rules = rules;
        this.units = units;
        this.results = results;
        this.history = history;
    }

    /**
     * A cycle.
     *
     * @param of word of the measure; for others the whole where anything came out for it, else the first part
     */
    public Optional<PayCycle> find(CycleId id, @Nullable String of) {
        return cycles.find(id)
                .map(cycle -> of(cycle, rules.find(cycle.rules()).orElseThrow().rules(), of));
    }

    private PayCycle of(Cycle cycle, RuleSet rule, @Nullable String of) {
        var measures = Measure.of(cycle).stream()
                .filter(measure ->
                        measure.part() == null || rule.part(measure.part()).isPresent())
                .filter(measure ->
                        measure.scale(rule).code().equals(rule.overall().scale()))
                .toList();
        var measure = measures.stream()
                .filter(each -> each.word().equals(of))
                .findFirst()
                .orElseGet(() -> usual(cycle, measures));
        var people = new ArrayList<PaidPerson>();
        results.of(cycle.id(), measure).forEach(result -> people.add(result.person()));
        people.addAll(leftOut(cycle, rule));
        var tree = units.asOf(cycle.reference());
        var place = new HashMap<UnitId, Integer>();
        tree.units().forEach(unit -> place.put(unit.id(), place.size()));
        var ordered = withoutResult(people, cycle, rule, measure).stream()
                .sorted(Comparator.<PaidPerson>comparingInt(
                                person -> place.getOrDefault(person.unit(), Integer.MAX_VALUE))
                        .thenComparing(person -> person.staff().value()))
                .toList();
        return new PayCycle(cycle, rule, tree, measure, measures, ordered);
    }

    private Measure usual(Cycle cycle, List<Measure> measures) {
        boolean whole = measures.size() == 1
                || jdbc.sql("""
                                select exists (select from appraisal.outcome o join appraisal.sheet s on s.id = o.sheet_id
                                where s.cycle_id = :cycle and o.part = 'overall')
                                """)
                        .param("cycle", cycle.id().value())
                        .query(Boolean.class)
                        .single();
        return whole ? Measure.WHOLE : measures.get(1);
    }

    /** Whoever has no result gets the grade that the rules give. */
    private List<PaidPerson> withoutResult(List<PaidPerson> people, Cycle cycle, RuleSet rule, Measure measure) {
        var never = rule.pay().neverRated();
        var without = people.stream()
                .filter(person -> person.standing() == Standing.NONE)
                .map(PaidPerson::staff)
                .toList();
        Map<StaffId, String> latest =
                never.latest() && !without.isEmpty() ? history.latestBefore(cycle, measure, without) : Map.of();
        return people.stream()
                .map(person -> {
                    if (person.standing() != Standing.NONE) {
                        return person;
                    }
                    var earlier = latest.get(person.staff());
                    if (earlier != null && rule.pay().rate(earlier).isPresent()) {
                        return person.with(Standing.EARLIER, earlier);
                    }
                    return never.grade().isEmpty() ? person : person.with(Standing.RULE, never.grade());
                })
                .toList();
    }

    private List<PaidPerson> leftOut(Cycle cycle, RuleSet rule) {
        return jdbc.sql("""
                        select staff_id, unit_id, position from appraisal.left_out l where cycle_id = :cycle and not exists (
                            select from appraisal.sheet s where s.cycle_id = l.cycle_id and s.staff_id = l.staff_id)
                        """)
                .param("cycle", cycle.id().value())
                .query((row, number) -> {
                    var position = row.getString("position");
                    return new PaidPerson(
                            new StaffId(row.getObject("staff_id", UUID.class)),
                            rule.groupOf(position).map(Group::code).orElse(""),
                            position,
                            new UnitId(row.getObject("unit_id", UUID.class)),
                            Standing.NONE,
                            "",
                            null,
                            true);
                })
                .list();
    }
}
