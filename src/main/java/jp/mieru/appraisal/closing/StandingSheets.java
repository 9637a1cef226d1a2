package jp.mieru.appraisal.closing;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.sheet.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the sheets of a cycle stand, by one statement for however many. */
@Repository
class StandingSheets {
    private final JdbcClient jdbc;

    StandingSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Standing> of(CycleId cycle) {
        return jdbc.sql("""
                        select s.stage, s.disclosed_on, e.last_day, coalesce(c.complained, false) as complained,
                               coalesce(c.upheld, false) as upheld, count(*) as amount
                        from appraisal.sheet s
                        left join appraisal.complaint_excuse e on e.sheet_id = s.id
                        left join lateral (
                            select bool_or(o.state in ('filed', 'hearing')) as complained,
                                   bool_or(o.state = 'decided' and o.outcome in ('upheld', 'partly') and not exists (
                                       select from appraisal.sheet_step t where t.sheet_id = o.sheet_id and t.step = 'reopened'
                                       and (t.taken_at at time zone 'Asia/Tokyo')::date >= o.decided_on)) as upheld
                            from appraisal.complaint o where o.sheet_id = s.id) c on true
                        where s.cycle_id = :cycle and s.left_out is null
                        group by 1, 2, 3, 4, 5
                        """)
                .param("cycle", cycle.value())
                .query((row, number) -> new Standing(
                        Stage.of(row.getString("stage")),
                        row.getObject("disclosed_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("complained"),
                        row.getBoolean("upheld"),
                        row.getLong("amount")))
                .list();
    }
}
