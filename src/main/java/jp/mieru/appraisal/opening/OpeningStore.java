package jp.mieru.appraisal.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
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

    /** With whom the first raters of these sheets talk. */
    void consulted(Map<StaffId, SheetId> sheets, Map<StaffId, List<Consulted>> consulted) {
        var rows = new ArrayList<Object[]>();
        sheets.forEach((staff, sheet) -> consulted
                .getOrDefault(staff, List.of())
                .forEach(other ->
                        rows.add(new Object[] {sheet.value(), other.staff().value(), other.why()})));
        jdbc.batchUpdate("insert into appraisal.consulted (sheet_id, staff_id, why) values (?, ?, ?)", rows);
    }

    /** Who is left out now; what was known before is forgotten. */
    void leftOut(CycleId cycle, List<LeftOut> leftOut) {
        jdbc.update("delete from appraisal.left_out where cycle_id = ?", cycle.value());
        add(cycle, leftOut);
    }

    /** The same of one person. */
    void leftOut(CycleId cycle, StaffId person, List<LeftOut> leftOut) {
        jdbc.update(
                "delete from appraisal.left_out where cycle_id = ? and staff_id = ?", cycle.value(), person.value());
        add(cycle, leftOut);
    }

    private void add(CycleId cycle, List<LeftOut> leftOut) {
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
