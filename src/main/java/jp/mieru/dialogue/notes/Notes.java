package jp.mieru.dialogue.notes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jp.mieru.dialogue.InterviewId;
import jp.mieru.dialogue.interview.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes as they are stored: a row for each version. */
@Repository
class Notes {
    private final JdbcClient jdbc;
    private final Clock clock;

    Notes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All versions, the latest first. */
    List<Note> of(InterviewId interview) {
        return jdbc.sql("""
                        select n.*, exists (select from dialogue.note_agreement a
                                            where a.interview_id = n.interview_id and a.version = n.version) as agreed
                        from dialogue.note n where n.interview_id = :interview order by n.version desc
                        """)
                .param("interview", interview.value())
                .query((row, number) -> new Note(
                        row.getInt("version"),
                        row.getString("text"),
                        Side.ofWord(row.getString("side")),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("agreed")))
                .list();
    }

    Optional<Note> latest(InterviewId interview) {
        return of(interview).stream().findFirst();
    }

    /** Adds the version that follows this one; false if somebody else has. */
    boolean add(InterviewId interview, String text, Side by, int after) {
        return jdbc.sql("""
                        insert into dialogue.note (interview_id, version, text, side, written_at)
                        select :interview, :after + 1, :text, :side, :now
                        where :after = coalesce((select max(version) from dialogue.note where interview_id = :interview), 0)
                        on conflict do nothing
                        """)
                        .param("interview", interview.value())
                        .param("after", after)
                        .param("text", text)
                        .param("side", by.word())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Notes that the other side agrees to this version; false if it is not the latest, or that side's own, or agreed to. */
    boolean agree(InterviewId interview, Side by, int version) {
        return jdbc.sql("""
                        insert into dialogue.note_agreement (interview_id, version, side, agreed_at)
                        select interview_id, version, :side, :now from dialogue.note
                        where interview_id = :interview and version = :version and side <> :side
                          and version = (select max(version) from dialogue.note where interview_id = :interview)
                        on conflict do nothing
                        """)
                        .param("interview", interview.value())
                        .param("version", version)
                        .param("side", by.word())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
