package jp.mieru.appraisal.outcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.scoring.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came out for a person in the periods of the same fiscal year before a cycle. */
@Component
public class EarlierPeriods {
    private final JdbcClient jdbc;
    private final Outcomes outcomes;

    EarlierPeriods(JdbcClient jdbc, Outcomes outcomes) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
    }

    /** None where appointments are rated once, by themselves. */
    public Earlier of(StaffId staff, Cycle cycle) {
        if (cycle.conditional()) {
            return Earlier.NONE;
        }
        var fixed = new ArrayList<SheetId>();
        var open = new AtomicBoolean();
        jdbc.sql("""
                        select s.id, s.stage in ('fixed', 'disclosed') as fixed from appraisal.sheet s
                        join appraisal.cycle c on c.id = s.cycle_id
                        where s.staff_id = :staff and c.year = :year and c.kind = 'regular' and c.last_day < :last
                          and s.left_out is null and (c.state <> 'closed' or s.stage in ('fixed', 'disclosed'))
                        order by c.last_day
                        """)
                .param("staff", staff.value())
                .param("year", cycle.year().year())
                .param("last", cycle.last())
                .query(row -> {
                    if (row.getBoolean("fixed")) {
                        fixed.add(new SheetId(row.getObject("id", UUID.class)));
                    } else {
                        open.set(true);
                    }
                });
        return new Earlier(results(fixed), open.get());
    }

    private Map<PartKind, List<Result>> results(List<SheetId> fixed) {
        var stored = outcomes.of(fixed);
        var found = new EnumMap<PartKind, List<Result>>(PartKind.class);
        for (var sheet : fixed) {
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
