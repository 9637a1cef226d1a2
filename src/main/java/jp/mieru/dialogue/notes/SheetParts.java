package jp.mieru.dialogue.notes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.dialogue.InterviewId;
import jp.mieru.dialogue.interview.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the person brings along, as it is stored. */
@Repository
class SheetParts {
    private final JdbcClient jdbc;

    SheetParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this seat may read: one's own whole, of the other's what was shared. */
    List<SheetPart> readBy(Seat seat) {
        return jdbc.sql("""
                        select * from dialogue.sheet_part where interview_id = :interview and (shared or :own) order by id
                        """)
                .param("interview", seat.interview().id().value())
                .param("own", !seat.isLeader())
                .query((row, number) -> new SheetPart(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("text"),
                        row.getBoolean("shared"),
                        row.getInt("version")))
                .list();
    }

    /** One part of one's own. */
    Optional<SheetPart> own(Seat seat, UUID id) {
        return seat.isLeader()
                ? Optional.empty()
                : readBy(seat).stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** Adds a part; false if there are {@value SheetPart#MOST}. */
    boolean add(InterviewId interview, String title, String text, boolean shared) {
        return jdbc.sql("""
                        insert into dialogue.sheet_part (interview_id, title, text, shared)
                        select :interview, :title, :text, :shared
                        where (select count(*) from dialogue.sheet_part where interview_id = :interview) < :most
                        """)
                        .param("interview", interview.value())
                        .param("title", title)
                        .param("text", text)
                        .param("shared", shared)
                        .param("most", SheetPart.MOST)
                        .update()
                == 1;
    }

    /** Replaces a part as it was in that version; false if it was changed in another window since. */
    boolean change(SheetPart now) {
        return jdbc.sql("""
                        update dialogue.sheet_part
                        set title = :title, text = :text, shared = :shared, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("title", now.title())
                        .param("text", now.text())
                        .param("shared", now.shared())
                        .param("id", now.id())
                        .param("version", now.version())
                        .update()
                == 1;
    }

    void share(UUID id, boolean shared) {
        jdbc.sql("update dialogue.sheet_part set shared = :shared, version = version + 1 where id = :id")
                .param("shared", shared)
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from dialogue.sheet_part where id = :id")
                .param("id", id)
                .update();
    }
}
