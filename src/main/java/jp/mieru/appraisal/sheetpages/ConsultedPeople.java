package jp.mieru.appraisal.sheetpages;

import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.raters.Posts;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the raters of somebody with several supervisors ask before they rate. */
@Repository
class ConsultedPeople {
    private record Found(StaffId staff, String why) {}

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Posts posts;

    ConsultedPeople(JdbcClient jdbc, Roster roster, Posts posts) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.posts = posts;
    }

    /** @param tree of the day on which the raters were found */
    List<Consulted> of(SheetId sheet, UnitTree tree) {
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
        var titles = posts.of(found.stream().map(Found::staff).toList(), tree);
        return found.stream()
                .map(each -> {
                    var person = people.get(each.staff());
                    return new Consulted(person == null ? "" : person.name(), titles.get(each.staff()), each.why());
                })
                .toList();
    }
}
