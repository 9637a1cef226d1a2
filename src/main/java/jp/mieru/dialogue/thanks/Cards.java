package jp.mieru.dialogue.thanks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cards as they are stored. Each is asked for by one of the two whom it concerns. */
@Repository
class Cards {
    private final JdbcClient jdbc;
    private final Clock clock;

    Cards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many the person has received, or sent. */
    int count(StaffId self, boolean sent) {
        return jdbc.sql("select count(*)::int from dialogue.card where " + whose(sent))
                .param("self", self.value())
                .query(Integer.class)
                .single();
    }

    /** Cards that the person has received, or sent, the latest first. */
    List<Card> of(StaffId self, boolean sent, int limit, long offset) {
        return jdbc.sql("select * from dialogue.card where " + whose(sent)
                        + " order by written_at desc, id desc limit :limit offset :offset")
                .param("self", self.value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> card(row))
                .list();
    }

    private static String whose(boolean sent) {
        return sent ? "from_id = :self" : "to_id = :self";
    }

    /** The card, if it is from or to this person; its receiver has read it by that. */
    Optional<Card> open(UUID id, StaffId self) {
        jdbc.sql("update dialogue.card set read_at = :now where id = :id and to_id = :self and read_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .param("self", self.value())
                .update();
        return jdbc.sql("select * from dialogue.card where id = :id and (from_id = :self or to_id = :self)")
                .param("id", id)
                .param("self", self.value())
                .query((row, number) -> card(row))
                .optional();
    }

    /** The card, if it is from this person. */
    Optional<Card> sent(UUID id, StaffId self) {
        return jdbc.sql("select * from dialogue.card where id = :id and from_id = :self")
                .param("id", id)
                .param("self", self.value())
                .query((row, number) -> card(row))
                .optional();
    }

    UUID add(StaffId from, StaffId to, String text) {
        return jdbc.sql("""
                        insert into dialogue.card (from_id, to_id, text, written_at) values (:from, :to, :text, :now)
                        returning id
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .param("text", text)
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
    }

    /** Takes back a card that its receiver has not opened; false if it was opened, or is somebody else's. */
    boolean takeBack(UUID id, StaffId from) {
        return jdbc.sql("delete from dialogue.card where id = :id and from_id = :from and read_at is null")
                        .param("id", id)
                        .param("from", from.value())
                        .update()
                == 1;
    }

    private static Card card(ResultSet row) throws SQLException {
        var read = row.getObject("read_at", OffsetDateTime.class);
        return new Card(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("from_id", UUID.class)),
                new StaffId(row.getObject("to_id", UUID.class)),
                row.getString("text"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }
}
