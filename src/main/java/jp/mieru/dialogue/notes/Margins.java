package jp.mieru.dialogue.notes;

import java.util.Optional;
import jp.mieru.dialogue.interview.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each side notes for itself. Whatever is asked here is asked by the seat of whoever asks: no other can be named. */
@Repository
class Margins {
    private final JdbcClient jdbc;

    Margins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A margin note as its writer reads it. */
    record Margin(String text, int version) {
        static final int LONGEST = 2000;
    }

    Optional<Margin> of(Seat seat) {
        return jdbc.sql("select text, version from dialogue.margin where interview_id = :interview and side = :side")
                .param("interview", seat.interview().id().value())
                .param("side", seat.side().word())
                .query((row, number) -> new Margin(row.getString("text"), row.getInt("version")))
                .optional();
    }

    /** Keeps it upon the version that was read; false if it was changed in another window since. */
    boolean save(Seat seat, String text, int version) {
        return jdbc.sql("""
                        insert into dialogue.margin as kept (interview_id, side, text)
                        select :interview, :side, :text
                        where :version = 0 or exists (select from dialogue.margin
                                                      where interview_id = :interview and side = :side)
                        on conflict (interview_id, side) do update set text = excluded.text, version = kept.version + 1
                        where kept.version = :version
                        """)
                        .param("interview", seat.interview().id().value())
                        .param("side", seat.side().word())
                        .param("text", text)
                        .param("version", version)
                        .update()
                == 1;
    }
}
