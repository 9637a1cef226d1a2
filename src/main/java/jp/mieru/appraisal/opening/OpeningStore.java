package jp.mieru.appraisal.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.raters.Assigned.Consulted;
import jp.mieru.appraisal.takingpart.LeftOut;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps what is known of an opening besides the sheets. */
@Repository
class OpeningStore {
    private final JdbcTemplate jdbc;

    OpeningStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** With whom first raters talk, for sheets that are there. */
    void consulted(CycleId cycle, Map<StaffId, List<Consulted>> consulted) {
        var rows = new ArrayList<Object[]>();
        consulted.forEach((staff, others) -> others.forEach(
                other -> rows.add(new Object[] {other.staff().value(), other.why(), cycle.value(), staff.value()})));
        jdbc.batchUpdate("""
                insert into appraisal.consulted (sheet_id, staff_id, why)
                select id, ?, ? from appraisal.sheet where cycle_id = ? and staff_id = ? on conflict do nothing
                """, rows);
    }

    /** Who is left out now; what was known before is forgotten. */
    void leftOut(CycleId cycle, List<LeftOut> leftOut) {
        jdbc.update("delete from appraisal.left_out where cycle_id = ?", cycle.value());
        jdbc.batchUpdate(
                "insert into appraisal.left_out (cycle_id, staff_id, unit_id, position, reason, note) values (?, ?, ?, ?, ?, ?)",
                leftOut.stream()
                        .map(each -> new Object[] {
                            cycle.value(),
                            each.staff().value(),
                            each.unit().value(),
                            each.position(),
                            each.reason().word(),
                            each.note()
                        })
                        .toList());
    }
}
