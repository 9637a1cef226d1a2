package jp.mieru.appraisal.outcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.scoring.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came out for a person in the periods of the same fiscal year before a cycle, on sheets that are fixed. */
@Component
public class EarlierPeriods {
    private final JdbcClient jdbc;
    private final Outcomes outcomes;

    EarlierPeriods(JdbcClient jdbc, Outcomes outcomes) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
    }

    /** By part, in their order. None where appointments are rated once, by themselves. */
    public Map<PartKind, List<Result>> of(StaffId staff, Cycle cycle) {
        if (cycle.conditional()) {
            return Map.of();
        }
        var earlier = jdbc.sql("""
                        select s.id from appraisal.sheet s join appraisal.cycle c on c.id = s.cycle_id
                        where s.staff_id = :staff and c.year = :year and c.kind = 'regular' and c.last_day < :last
                          and s.stage in ('fixed', 'disclosed')
                        order by c.last_day
                        """)
                .param("staff", staff.value())
                .param("year", cycle.year().year())
                .param("last", cycle.last())
                .query((row, number) -> new SheetId(row.getObject("id", UUID.class)))
                .list();
        var stored = outcomes.of(earlier);
        var found = new EnumMap<PartKind, List<Result>>(PartKind.class);
        for (var sheet : earlier) {
            for (var outcome : Outcomes.counting(stored.getOrDefault(sheet, List.of()))) {
                var part = outcome.part();
                if (part != null && !outcome.year()) {
                    found.computeIfAbsent(part, kind -> new ArrayList<>()).add(outcome.result());
                }
            }
        }
        return found;
    }
}
