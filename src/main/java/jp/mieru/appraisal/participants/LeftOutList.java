package jp.mieru.appraisal.participants;

import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.takingpart.LeftOut;
import jp.mieru.appraisal.takingpart.Reason;
import jp.mieru.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who had no sheet when a cycle was opened, and why. Whoever got one since is not among them. */
@Repository
class LeftOutList {
    private static final String THEM = """
            from appraisal.left_out l where l.cycle_id = :cycle and not exists
                (select from appraisal.sheet s where s.cycle_id = l.cycle_id and s.staff_id = l.staff_id)
            """;

    private final JdbcClient jdbc;

    LeftOutList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(CycleId cycle) {
        return jdbc.sql("select count(*) " + THEM)
                .param("cycle", cycle.value())
                .query(Long.class)
                .single();
    }

    /** By reason, those that need mending first. */
    List<LeftOut> page(CycleId cycle, int limit, long offset) {
        return jdbc.sql("select l.* " + THEM
                        + " order by l.reason in ('no_group', 'no_unit', 'no_rater') desc, l.reason, l.unit_id, l.staff_id"
                        + " limit :limit offset :offset")
                .param("cycle", cycle.value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new LeftOut(
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("position"),
                        Reason.of(row.getString("reason")),
                        row.getString("note")))
                .list();
    }
}
