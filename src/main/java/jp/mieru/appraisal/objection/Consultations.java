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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consultations as they are stored; for whoever asked, and for the office, but not for those of it who rate or rated that person. */
@Repository
class Consultations {
    private static final String FOR_THE_OFFICE = " not" + SheetRaters.PERSON_RATED_BY_VIEWER;

    private final JdbcClient jdbc;

    Consultations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Consultation> visibleTo(Viewer viewer, UUID id) {
        return jdbc.sql(
                        "select k.* from appraisal.consultation k where k.id = :id and (k.staff_id = :self or :office and"
                                + FOR_THE_OFFICE + ")")
                .param("id", id)
                .param("office", Who.OFFICE_APPRAISAL.includes(viewer))
                .params(SheetRaters.viewer(viewer))
                .query((row, number) -> consultation(row))
                .optional();
    }

    /** What the viewer answers as the office: of anybody but themselves. */
    Optional<Consultation> toAnswer(Viewer viewer, UUID id) {
        return visibleTo(viewer, id).filter(found -> Judging.office(viewer, found.staff()));
    }

    List<Consultation> of(StaffId staff) {
        return jdbc.sql("select * from appraisal.consultation where staff_id = :staff order by id desc")
                .param("staff", staff.value())
                .query((row, number) -> consultation(row))
                .list();
    }

    /** All that the viewer may see as the office, those without an answer first, then the latest. */
    List<Consultation> page(Viewer viewer, int rows, long offset) {
        return jdbc.sql("select k.* from appraisal.consultation k where" + FOR_THE_OFFICE + """
                         order by k.answer is null desc, k.asked_on desc, k.id desc limit :rows offset :offset
                        """)
                .params(SheetRaters.viewer(viewer))
                .param("rows", rows)
                .param("offset", offset)
                .query((row, number) -> consultation(row))
                .list();
    }

    /** How many the viewer may see as the office. */
    long count(Viewer viewer) {
        return counted("", viewer);
    }

    /** How many of them wait for the viewer's answer. */
    long unanswered(Viewer viewer) {
        return counted(" k.answer is null and k.staff_id is distinct from :self and", viewer);
    }

    private long counted(String which, Viewer viewer) {
        return jdbc.sql("select count(*) from appraisal.consultation k where" + which + FOR_THE_OFFICE)
                .params(SheetRaters.viewer(viewer))
                .query(Long.class)
                .single();
    }

    UUID add(StaffId staff, LocalDate day, boolean spoken, String question) {
        return jdbc.sql("""
                        insert into appraisal.consultation (staff_id, asked_on, spoken, question)
                        values (:staff, :day, :spoken, :question) returning id
                        """)
                .param("staff", staff.value())
                .param("day", day)
                .param("spoken", spoken)
                .param("question", question)
                .query(UUID.class)
                .single();
    }

    /** False if it changed since that version. */
    boolean answer(UUID id, int version, String answer, LocalDate day, @Nullable StaffId actor) {
        return jdbc.sql("""
                        update appraisal.consultation
                        set answer = :answer, answered_on = :day, answered_by = :actor, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("answer", answer)
                        .param("day", day)
                        .param("actor", actor == null ? null : actor.value())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Consultation consultation(ResultSet row) throws SQLException {
        return new Consultation(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getObject("asked_on", LocalDate.class),
                row.getBoolean("spoken"),
                row.getString("question"),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class),
                row.getInt("version"));
    }
}
