package jp.mieru.appraisal.reminding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.CycleStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose step sheets wait for. */
@Repository
class Waiting {
    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that they are reminded on that day: those whom sheets wait for in this step and nobody has reminded that day. */
    List<StaffId> remind(CycleId cycle, CycleStep step, LocalDate day) {
        return jdbc.sql("""
                        insert into appraisal.reminder (cycle_id, staff_id, reminded_on)
                        select distinct s.cycle_id, coalesce(r.staff_id, s.staff_id), cast(:day as date)
                        from appraisal.sheet s left join appraisal.rater r on r.sheet_id = s.id and r.step = s.stage
                        where s.cycle_id = :cycle and s.stage = :step and s.left_out is null and (r.staff_id is not null or s.stage = 'self')
                        on conflict (cycle_id, staff_id) do update set reminded_on = excluded.reminded_on
                        where appraisal.reminder.reminded_on < excluded.reminded_on
                        returning staff_id
                        """)
                .param("cycle", cycle.value())
                .param("step", step.word())
                .param("day", day)
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }
}
