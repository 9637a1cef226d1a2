package jp.mieru.appraisal.payresults;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.adjusting.Measure;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.pay.PointsOverYears;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.rules.StoredRules;
import jp.mieru.appraisal.ruleset.Pay;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people's earlier cycles brought: points by the rules of each year, added up by the rules of the cycle that is paid. */
@Component
public class PayHistory {
    private final JdbcClient jdbc;
    private final StandingResults results;
    private final RuleSets rules;

    PayHistory(JdbcClient jdbc, StandingResults results, RuleSets rules) {
        this.jdbc = jdbc;
        this.results = results;
        this.rules = rules;
    }

    /**
     * Of these people, by three statements.
     *
     * @param staff null for everybody
     */
    public Map<StaffId, Past> of(PayCycle whole, @Nullable Collection<StaffId> staff) {
        var cycles = until(whole.cycle().last());
        var stored = rules.all(cycles.stream().map(PastCycle::rules).toList());
        var grades = new HashMap<StaffId, Map<UUID, String>>();
        for (var result : results.of(cycles.stream().map(PastCycle::id).toList(), staff, Measure.WHOLE)) {
            var grade = result.grade();
            if (grade != null) {
                grades.computeIfAbsent(result.staff(), who -> new HashMap<>()).put(result.cycle(), grade);
            }
        }
        return grades.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> past(whole, cycles, each.getValue(), stored)));
    }

    /** The latest grade before a cycle of those people who have one, by two statements. */
    Map<StaffId, String> latestBefore(Cycle cycle, Measure measure, Collection<StaffId> staff) {
        var cycles = until(cycle.last().minusDays(1));
        var place = new HashMap<UUID, Integer>();
        cycles.forEach(each -> place.put(each.id(), place.size()));
        var latest = new HashMap<StaffId, StandingResult>();
        for (var result : results.of(place.keySet(), staff, measure)) {
            if (result.grade() != null) {
                latest.merge(
                        result.staff(),
                        result,
                        (one, other) -> place.getOrDefault(one.cycle(), 0) > place.getOrDefault(other.cycle(), 0)
                                ? one
                                : other);
            }
        }
        var grades = new HashMap<StaffId, String>();
        latest.forEach((who, result) -> grades.put(who, String.valueOf(result.grade())));
        return grades;
    }

    private List<PastCycle> until(LocalDate last) {
        return jdbc.sql("""
                        select id, rules_id, year, last_day from appraisal.cycle
                        where kind = 'regular' and last_day <= :last order by last_day
                        """)
                .param("last", last)
                .query((row, number) -> new PastCycle(
                        row.getObject("id", UUID.class),
                        row.getObject("rules_id", UUID.class),
                        new FiscalYear(row.getInt("year")),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private static Past past(
            PayCycle whole, List<PastCycle> cycles, Map<UUID, String> grades, Map<UUID, StoredRules> stored) {
        var points = new ArrayList<Integer>();
        var byYear = new HashMap<FiscalYear, String>();
        var paid = whole.cycle().id().value();
        int now = 0;
        for (var cycle : cycles) {
            var grade = grades.get(cycle.id());
            if (grade != null) {
                byYear.put(cycle.year(), grade);
                var rule = stored.get(cycle.rules());
                int brought = rule == null
                        ? 0
                        : rule.rules().pay().rate(grade).map(Pay.Rate::points).orElse(0);
                points.add(brought);
                now = cycle.id().equals(paid) ? brought : now;
            }
        }
        var sum = PointsOverYears.of(whole.rules().pay().added(), points);
        boolean reached = sum.reached() && grades.containsKey(paid);
        return new Past(new PointsOverYears(sum.points(), reached), now, byYear);
    }
}
