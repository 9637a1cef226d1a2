package jp.mieru.appraisal.payresults;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.mieru.appraisal.CycleId;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the cycles of a year are towards results that stand. */
@Repository
class FixedCounts {
    private final JdbcClient jdbc;

    FixedCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By cycle, by one statement. A cycle without sheets is not there. */
    Map<CycleId, FixedCount> of(FiscalYear year) {
        var counts = new HashMap<CycleId, FixedCount>();
        jdbc.sql("""
                        select s.cycle_id, count(*) as all_of_them,
                               count(*) filter (where s.stage in ('fixed', 'disclosed')) as fixed
                        from appraisal.sheet s join appraisal.cycle c on c.id = s.cycle_id
                        where c.year = :year and s.left_out is null group by s.cycle_id
                        """).param("year", year.year()).query(row -> {
            counts.put(
                    new CycleId(row.getObject("cycle_id", UUID.class)),
                    new FixedCount(row.getLong("fixed"), row.getLong("all_of_them")));
        });
        return counts;
    }
}
