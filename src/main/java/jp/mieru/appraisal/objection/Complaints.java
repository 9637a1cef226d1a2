package jp.mieru.appraisal.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.SheetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Complaints as they are stored. Whoever filed one sees it, the office does, and who sits in the committee for it. Whoever of the
 * office rates or rated that sheet does not.
 */
@Repository
class Complaints {
    private static final String ALL = "select c.* from appraisal.complaint c";
    private static final String SEEN = """
             (c.staff_id = :self or exists (select from appraisal.complaint_member m
                where m.complaint_id = c.id and m.staff_id = :self)
                or :office and not
            """ + SheetRaters.RATED_BY_VIEWER + ")";

    private final JdbcClient jdbc;

    Complaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Complaint> visibleTo(Viewer viewer, UUID id) {
        return jdbc.sql(ALL + " where c.id = :id and " + SEEN)
                .param("id", id)
                .param("office", Who.OFFICE_APPRAISAL.includes(viewer))
                .params(SheetRaters.viewer(viewer))
                .query((row, number) -> complaint(row))
                .optional();
    }

    /** Those that the person filed, the latest first. */
    List<Complaint> filedBy(StaffId staff) {
        return jdbc.sql(ALL + " where c.staff_id = :staff order by c.id desc")
                .param("staff", staff.value())
                .query((row, number) -> complaint(row))
                .list();
    }

    /** Those for which the person sits in the committee, the undecided first. */
    List<Complaint> judgedBy(StaffId staff) {
        return jdbc.sql(ALL + """
                         join appraisal.complaint_member m on m.complaint_id = c.id and m.staff_id = :staff
                        order by c.state = 'hearing' desc, c.id desc
                        """)
                .param("staff", staff.value())
                .query((row, number) -> complaint(row))
                .list();
    }

    /** All that the viewer may see as the office, those still open first, then the latest. */
    List<Complaint> page(Viewer viewer, int rows, long offset) {
        return jdbc.sql(ALL + " where not " + SheetRaters.RATED_BY_VIEWER + """
                         order by c.state in ('filed', 'hearing') desc, c.id desc limit :rows offset :offset
                        """)
                .params(SheetRaters.viewer(viewer))
                .param("rows", rows)
                .param("offset", offset)
                .query((row, number) -> complaint(row))
                .list();
    }

    /** How many the viewer may see as the office. */
    long count(Viewer viewer) {
        return counted("", viewer);
    }

    /** How many of them wait for the office to take them up. */
    long filed(Viewer viewer) {
        return counted("c.state = 'filed' and c.staff_id is distinct from :self and ", viewer);
    }

    private long counted(String which, Viewer viewer) {
        return jdbc.sql("select count(*) from appraisal.complaint c where " + which + "not "
                        + SheetRaters.RATED_BY_VIEWER)
                .params(SheetRaters.viewer(viewer))
                .query(Long.class)
                .single();
    }

    /** Files one; nothing if one of the same sheet is open. */
    Optional<UUID> add(Complaint filed) {
        return jdbc.sql("""
                        insert into appraisal.complaint (sheet_id, staff_id, filed_on, last_day, reason, wish)
                        values (:sheet, :staff, :filed, :last, :reason, :wish) on conflict do nothing returning id
                        """)
                .param("sheet", filed.sheet().value())
                .param("staff", filed.staff().value())
                .param("filed", filed.filedOn())
                .param("last", filed.lastDay())
                .param("reason", filed.reason())
                .param("wish", filed.wish())
                .query(UUID.class)
                .optional();
    }

    /** Keeps it from changing until the transaction ends. */
    Complaint locked(UUID id) {
        return jdbc.sql(ALL + " where c.id = :id for update")
                .param("id", id)
                .query((row, number) -> complaint(row))
                .single();
    }

    /** Keeps what it is now; false if it changed since it was read. */
    boolean save(Complaint now) {
        var made = now.decision();
        return jdbc.sql("""
                        update appraisal.complaint set state = :state, outcome = :outcome, grounds = :grounds,
                            decided_on = :day, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", now.state().word())
                        .param("outcome", made == null ? null : made.outcome().word())
                        .param("grounds", made == null ? null : made.grounds())
                        .param("day", made == null ? null : made.day())
                        .param("id", now.id())
                        .param("version", now.version())
                        .update()
                == 1;
    }

    private static Complaint complaint(ResultSet row) throws SQLException {
        var outcome = ComplaintOutcome.ofWord(row.getString("outcome"));
        return new Complaint(
                row.getObject("id", UUID.class),
                new SheetId(row.getObject("sheet_id", UUID.class)),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getObject("filed_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                row.getString("wish"),
                ComplaintState.of(row.getString("state")),
                outcome.isEmpty()
                        ? null
                        : new Complaint.Decision(
                                outcome.get(), row.getString("grounds"), row.getObject("decided_on", LocalDate.class)),
                row.getInt("version"));
    }
}
