package jp.mieru.appraisal.reminding;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which open cycles somebody takes part. */
@Repository
public class OwnCycles {
    /**
     * How.
     *
     * @param rated whether the person is rated
     * @param rates how many others the person rates or confirms
     */
    public record Part(boolean rated, int rates) {}

    private final JdbcClient jdbc;

    OwnCycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<CycleId, Part> of(StaffId staff) {
        var found = new HashMap<CycleId, Part>();
        jdbc.sql("""
                        select cycle_id, bool_or(own) rated, count(distinct sheet) filter (where not own) rates from (
                            select cycle_id, id sheet, true own from appraisal.sheet where staff_id = :staff and left_out is null
                            union all
                            select s.cycle_id, s.id, false from appraisal.rater r
                            join appraisal.sheet s on s.id = r.sheet_id where r.staff_id = :staff and s.left_out is null) part
                        where cycle_id in (select id from appraisal.cycle where state = 'open') group by cycle_id
                        """).param("staff", staff.value()).query(row -> {
            found.put(
                    new CycleId(row.getObject("cycle_id", UUID.class)),
                    new Part(row.getBoolean("rated"), row.getInt("rates")));
        });
        return found;
    }
}
