package jp.mieru.appraisal.participants;

import java.sql.Types;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many sheets of each cycle are in which stage. */
@Repository
class StageCounts {
    private final JdbcClient jdbc;

    StageCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all cycles of a year, without the viewer's own, by one statement. */
    Map<CycleId, Map<Stage, Long>> of(FiscalYear year, Viewer viewer) {
        var self = viewer.staff();
        var counts = new HashMap<CycleId, Map<Stage, Long>>();
        jdbc.sql("""
                        select s.cycle_id, s.stage, count(*) amount from appraisal.sheet s
                        join appraisal.cycle c on c.id = s.cycle_id where c.year = :year and s.left_out is null
                          and s.staff_id is distinct from :self
                        group by s.cycle_id, s.stage
                        """)
                .param("year", year.year())
                .param("self", self == null ? null : self.value(), Types.OTHER)
                .query(row -> {
                    counts.computeIfAbsent(
                                    new CycleId(row.getObject("cycle_id", UUID.class)),
                                    cycle -> new EnumMap<>(Stage.class))
                            .put(Stage.of(row.getString("stage")), row.getLong("amount"));
                });
        return counts;
    }
}
