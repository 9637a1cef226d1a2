package jp.mieru.appraisal.payfile;

import java.util.List;
import java.util.Map;
import jp.mieru.access.StaffId;
import jp.mieru.organization.Roster;
import jp.mieru.platform.web.Paging;

/** Some of what changed, with the names of people. */
public record ChangesView(
        Changes changes, List<Changes.Person> rows, Paging paging, Map<StaffId, Roster.Person> people) {
    public String name(StaffId staff) {
        var person = people.get(staff);
        return person == null ? "" : person.name();
    }

    public String number(StaffId staff) {
        var person = people.get(staff);
        return person == null ? "" : person.staffNumber();
    }
}
