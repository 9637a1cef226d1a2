package jp.mieru.appraisal.sheetpages;

import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.organization.Roster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the raters of somebody with several supervisors ask before they rate. */
@Repository
class ConsultedPeople {
    private record Found(StaffId staff, String why) {}

    private final JdbcClient jdbc;
    private final Roster roster;

    ConsultedPeople(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    List<Consulted> of(SheetId sheet) {
        var found = jdbc.sql(
                        "select staff_id, why from appraisal.consulted where sheet_id = :sheet order by why, staff_id")
                .param("sheet", sheet.value())
                .query((row, number) ->
                        new Found(new StaffId(row.getObject("staff_id", UUID.class)), row.getString("why")))
                .list();
        if (found.isEmpty()) {
            return List.of();
        }
        var people = roster.people(found.stream().map(Found::staff).toList());
        return found.stream()
                .map(each -> {
                    var person = people.get(each.staff());
                    return new Consulted(person == null ? "" : person.name(), each.why());
                })
                .toList();
    }
}
