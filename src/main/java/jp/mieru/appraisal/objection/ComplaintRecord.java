package jp.mieru.appraisal.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to a complaint: its steps and its hearings. Rows are added, never changed. */
@Repository
class ComplaintRecord {
    private final JdbcClient jdbc;
    private final Clock clock;

    ComplaintRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ComplaintStep> steps(UUID complaint) {
        return jdbc.sql(
                        "select step, actor, taken_at from appraisal.complaint_step where complaint_id = :id order by number")
                .param("id", complaint)
                .query((row, number) -> {
                    var actor = row.getObject("actor", UUID.class);
                    return new ComplaintStep(
                            row.getString("step"),
                            actor == null ? null : new StaffId(actor),
                            row.getObject("taken_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    void step(UUID complaint, String word, @Nullable StaffId actor) {
        jdbc.sql("""
                        insert into appraisal.complaint_step (complaint_id, number, step, actor, taken_at)
                        select :id, coalesce(max(number), 0) + 1, :step, :actor, :now
                        from appraisal.complaint_step where complaint_id = :id
                        """)
                .param("id", complaint)
                .param("step", word)
                .param("actor", actor == null ? null : actor.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** In the order in which they were held. */
    List<Hearing> hearings(UUID complaint) {
        return jdbc.sql("select * from appraisal.hearing where complaint_id = :id order by held_on, id")
                .param("id", complaint)
                .query((row, number) -> new Hearing(
                        row.getObject("held_on", LocalDate.class),
                        Hearing.Heard.of(row.getString("heard")),
                        row.getString("who"),
                        row.getString("record")))
                .list();
    }

    void add(UUID complaint, Hearing hearing, @Nullable StaffId actor) {
        jdbc.sql("""
                        insert into appraisal.hearing (complaint_id, held_on, heard, who, record, written_by, written_at)
                        values (:id, :day, :heard, :who, :record, :actor, :now)
                        """)
                .param("id", complaint)
                .param("day", hearing.day())
                .param("heard", hearing.heard().word())
                .param("who", hearing.who())
                .param("record", hearing.record())
                .param("actor", actor == null ? null : actor.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
