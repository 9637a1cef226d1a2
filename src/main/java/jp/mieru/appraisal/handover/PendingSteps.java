package jp.mieru.appraisal.handover;

import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What raters of a cycle still have to do, by one statement. */
@Repository
class PendingSteps {
    private final JdbcClient jdbc;

    PendingSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PendingStep> of(CycleId cycle) {
        return jdbc.sql("""
                        select s.id, s.staff_id, s.unit_id, r.step, r.staff_id rater, r.why like 'named%' by_name
                        from appraisal.sheet s join appraisal.rater r on r.sheet_id = s.id
                        where s.cycle_id = :cycle and s.left_out is null and s.stage = any (s.steps)
                          and array_position(s.steps, r.step) >= array_position(s.steps, s.stage)
                        order by r.staff_id, r.step, s.id
                        """)
                .param("cycle", cycle.value())
                .query((row, number) -> new PendingStep(
                        new SheetId(row.getObject("id", UUID.class)),
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        Procedure.of(row.getString("step")),
                        new StaffId(row.getObject("rater", UUID.class)),
                        row.getBoolean("by_name")))
                .list();
    }
}
