package jp.mieru.appraisal.reminding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.CycleStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many people a reminder would reach now. */
@Repository
public class StepsWaiting {
    private final JdbcClient jdbc;
    private final Clock clock;

    StepsWaiting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By step, those whom sheets of an open cycle wait for and nobody has reminded today; one statement. */
    public Map<CycleStep, Integer> people(Cycle cycle) {
        var found = new EnumMap<CycleStep, Integer>(CycleStep.class);
        if (!cycle.is(CycleState.OPEN)) {
            return found;
        }
        jdbc.sql("""
                        select s.stage, count(distinct coalesce(r.staff_id, s.staff_id))::int as people
                        from appraisal.sheet s left join appraisal.rater r on r.sheet_id = s.id and r.step = s.stage
                        left join appraisal.reminder m on m.cycle_id = s.cycle_id
                            and m.staff_id = coalesce(r.staff_id, s.staff_id) and m.reminded_on >= :day
                        where s.cycle_id = :cycle and s.left_out is null and m.staff_id is null
                          and s.stage = any (:steps) and (r.staff_id is not null or s.stage = 'self')
                        group by s.stage
                        """)
                .param("cycle", cycle.id().value())
                .param("day", LocalDate.now(clock))
                .param(
                        "steps",
                        CycleStep.OF_PEOPLE.stream().map(CycleStep::word).toArray(String[]::new))
                .query(row -> {
                    found.put(CycleStep.of(row.getString("stage")), row.getInt("people"));
                });
        return found;
    }
}
