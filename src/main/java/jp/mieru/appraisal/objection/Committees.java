package jp.mieru.appraisal.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who judges complaints: the committee of a year, and those of it who sit for one complaint. The chair comes first. */
@Repository
class Committees {
    private static final String ORDER = " order by array_position(array['chair', 'member', 'union'], role), staff_id";

    private final JdbcClient jdbc;

    Committees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CommitteeMember> of(FiscalYear year) {
        return jdbc.sql("select staff_id, role from appraisal.committee_member where year = :year" + ORDER)
                .param("year", year.year())
                .query((row, number) -> member(row))
                .list();
    }

    /** Names somebody, or gives another role; a new chair makes the former one a member. */
    void name(FiscalYear year, CommitteeMember member) {
        if (member.role() == CommitteeRole.CHAIR) {
            jdbc.sql("update appraisal.committee_member set role = 'member' where year = :year and role = 'chair'")
                    .param("year", year.year())
                    .update();
        }
        jdbc.sql("""
                        insert into appraisal.committee_member (year, staff_id, role) values (:year, :staff, :role)
                        on conflict (year, staff_id) do update set role = excluded.role
                        """)
                .param("year", year.year())
                .param("staff", member.staff().value())
                .param("role", member.role().word())
                .update();
    }

    /** Takes somebody off; false if the person was not there. */
    boolean remove(FiscalYear year, StaffId staff) {
        return jdbc.sql("delete from appraisal.committee_member where year = :year and staff_id = :staff")
                        .param("year", year.year())
                        .param("staff", staff.value())
                        .update()
                == 1;
    }

    List<CommitteeMember> sittingFor(UUID complaint) {
        return jdbc.sql("select staff_id, role from appraisal.complaint_member where complaint_id = :id" + ORDER)
                .param("id", complaint)
                .query((row, number) -> member(row))
                .list();
    }

    /** Who took part in the decision; nobody before. */
    Set<StaffId> decidedBy(UUID complaint) {
        return new HashSet<>(
                jdbc.sql("select staff_id from appraisal.complaint_member where complaint_id = :id and decided")
                        .param("id", complaint)
                        .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                        .list());
    }

    /** Writes down who took part in the decision. */
    void decided(UUID complaint, Set<StaffId> present) {
        jdbc.sql("""
                        update appraisal.complaint_member set decided = true
                        where complaint_id = :id and staff_id = any (:present)
                        """)
                .param("id", complaint)
                .param("present", present.stream().map(StaffId::value).toArray(UUID[]::new))
                .update();
    }

    void seat(UUID complaint, Collection<CommitteeMember> members) {
        jdbc.sql("""
                        insert into appraisal.complaint_member (complaint_id, staff_id, role)
                        select :id, t.* from unnest(:staff::uuid[], :roles::text[]) t
                        """)
                .param("id", complaint)
                .param(
                        "staff",
                        members.stream()
                                .map(member -> member.staff().value().toString())
                                .toArray(String[]::new))
                .param(
                        "roles",
                        members.stream().map(member -> member.role().word()).toArray(String[]::new))
                .update();
    }

    private static CommitteeMember member(ResultSet row) throws SQLException {
        return new CommitteeMember(
                new StaffId(row.getObject("staff_id", UUID.class)), CommitteeRole.of(row.getString("role")));
    }
}
