package jp.mieru.dialogue.notes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.mieru.dialogue.InterviewId;
import jp.mieru.dialogue.interview.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follow-ups as they are stored. A follow-up is named together with its interview, so that none of another is touched. */
@Repository
class FollowUps {
    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those still to be done first, by their day. */
    List<FollowUp> of(InterviewId interview) {
        return jdbc.sql("""
                        select * from dialogue.follow_up where interview_id = :interview
                        order by done_at nulls first, due_on, id
                        """)
                .param("interview", interview.value())
                .query((row, number) -> {
                    var done = row.getObject("done_at", OffsetDateTime.class);
                    return new FollowUp(
                            row.getObject("id", UUID.class),
                            row.getString("text"),
                            Side.ofWord(row.getString("owner")),
                            row.getObject("due_on", LocalDate.class),
                            done == null ? null : done.toInstant());
                })
                .list();
    }

    void add(InterviewId interview, String text, Side owner, LocalDate due) {
        jdbc.sql("""
                        insert into dialogue.follow_up (interview_id, text, owner, due_on)
                        values (:interview, :text, :owner, :due)
                        """)
                .param("interview", interview.value())
                .param("text", text)
                .param("owner", owner.word())
                .param("due", due)
                .update();
    }

    /** Notes that its owner has done it, or not after all; false if there is none of that owner. */
    boolean finish(InterviewId interview, UUID id, Side owner, boolean done) {
        return jdbc.sql("""
                        update dialogue.follow_up
                        set done_at = case when :done then coalesce(done_at, :now::timestamptz) end
                        where id = :id and interview_id = :interview and owner = :owner
                        """)
                        .param("done", done)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .param("interview", interview.value())
                        .param("owner", owner.word())
                        .update()
                == 1;
    }

    /** Takes one off that is still to be done; false if there is none. */
    boolean remove(InterviewId interview, UUID id) {
        return jdbc.sql("""
                        delete from dialogue.follow_up
                        where id = :id and interview_id = :interview and done_at is null
                        """)
                        .param("id", id)
                        .param("interview", interview.value())
                        .update()
                == 1;
    }
}
