package jp.mieru.appraisal.behaviour;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.behaviour.Note.Content;
import jp.mieru.appraisal.behaviour.Note.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** BehaviourNotes as they are stored, each fetched through its keeper. */
@Repository
public class BehaviourNotes {
    /**
     * How many notes there are of somebody.
     *
     * @param last the day of the latest
     */
    record Count(int all, LocalDate last) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    BehaviourNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that somebody keeps of a person, the latest day first. */
    List<Note> of(StaffId keeper, StaffId about) {
        return between(keeper, about, LocalDate.of(1900, 1, 1), LocalDate.of(9999, 1, 1));
    }

    /** The same within these days. */
    public List<Note> between(StaffId keeper, StaffId about, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select * from appraisal.behaviour_note
                        where keeper_id = :keeper and about_id = :about and seen_on between :first and :last
                        order by seen_on desc, id desc
                        """)
                .param("keeper", keeper.value())
                .param("about", about.value())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> note(row))
                .list();
    }

    /** Of whom somebody keeps notes, and how many. */
    Map<StaffId, Count> counts(StaffId keeper) {
        var found = new HashMap<StaffId, Count>();
        jdbc.sql("""
                        select about_id, count(*)::int as notes, max(seen_on) as last
                        from appraisal.behaviour_note where keeper_id = :keeper group by about_id
                        """).param("keeper", keeper.value()).query(row -> {
            found.put(
                    new StaffId(row.getObject("about_id", UUID.class)),
                    new Count(row.getInt("notes"), row.getObject("last", LocalDate.class)));
        });
        return found;
    }

    Optional<Note> find(StaffId keeper, UUID id) {
        return any(id).filter(note -> note.keeper().equals(keeper));
    }

    /** Whoever keeps it; kept from others until the transaction ends, also while it does not exist. */
    Optional<Note> locked(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 11))")
                .param("key", id.toString())
                .query((row, number) -> number)
                .list();
        return any(id);
    }

    private Optional<Note> any(UUID id) {
        return jdbc.sql("select * from appraisal.behaviour_note where id = :id")
                .param("id", id)
                .query((row, number) -> note(row))
                .optional();
    }

    Note add(UUID id, StaffId keeper, StaffId about, WrittenNote written) {
        return jdbc.sql("""
                        insert into appraisal.behaviour_note
                            (id, keeper_id, about_id, writer_id, seen_on, fact, item, kind, told, tab, turn, changed_at)
                        values (:id, :keeper, :about, :keeper, :seen, :fact, :item, :kind, :told, :tab, :turn, :now)
                        returning *
                        """)
                .param("id", id)
                .param("keeper", keeper.value())
                .param("about", about.value())
                .params(parameters(written))
                .query((row, number) -> note(row))
                .single();
    }

    Note change(UUID id, WrittenNote written) {
        return jdbc.sql("""
                        update appraisal.behaviour_note
                        set seen_on = :seen, fact = :fact, item = :item, kind = :kind, told = :told, tab = :tab,
                            turn = :turn, changed_at = :now, version = version + 1
                        where id = :id returning *
                        """)
                .param("id", id)
                .params(parameters(written))
                .query((row, number) -> note(row))
                .single();
    }

    /** Notes that the page has come to this turn, with the text that stands there: what it sent earlier may still arrive. */
    Note take(UUID id, long turn) {
        return jdbc.sql("update appraisal.behaviour_note set turn = :turn where id = :id returning *")
                .param("turn", turn)
                .param("id", id)
                .query((row, number) -> note(row))
                .single();
    }

    private Map<String, Object> parameters(WrittenNote written) {
        var content = written.content();
        return Map.of(
                "seen", content.seenOn(),
                "fact", content.fact(),
                "item", content.item(),
                "kind", content.kind().word(),
                "told", content.told(),
                "tab", written.tab(),
                "turn", written.turn(),
                "now", OffsetDateTime.now(clock));
    }

    /** False if it is not there, or somebody else keeps it. */
    boolean remove(StaffId keeper, UUID id) {
        return jdbc.sql("delete from appraisal.behaviour_note where id = :id and keeper_id = :keeper")
                        .param("id", id)
                        .param("keeper", keeper.value())
                        .update()
                == 1;
    }

    /** Gives all that somebody keeps of a person to another. How many. */
    int handOn(StaffId keeper, StaffId about, StaffId successor) {
        return jdbc.sql("""
                        update appraisal.behaviour_note set keeper_id = :successor, version = version + 1, tab = ''
                        where keeper_id = :keeper and about_id = :about
                        """)
                .param("successor", successor.value())
                .param("keeper", keeper.value())
                .param("about", about.value())
                .update();
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("keeper_id", UUID.class)),
                new StaffId(row.getObject("about_id", UUID.class)),
                new StaffId(row.getObject("writer_id", UUID.class)),
                new Content(
                        row.getObject("seen_on", LocalDate.class),
                        row.getString("fact"),
                        row.getString("item"),
                        Kind.ofWord(row.getString("kind")),
                        row.getBoolean("told")),
                row.getInt("version"),
                row.getString("tab"),
                row.getLong("turn"));
    }
}
