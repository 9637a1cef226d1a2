package jp.mieru.appraisal.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written on sheets, as it is stored. */
@Repository
public class SheetEntries {
    private final JdbcClient jdbc;
    private final Clock clock;

    SheetEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of a sheet by step and field, whoever may read it. */
    public Map<Procedure, Map<String, Entry>> of(SheetId sheet) {
        var found = new EnumMap<Procedure, Map<String, Entry>>(Procedure.class);
        jdbc.sql("select * from appraisal.entry where sheet_id = :sheet order by step, field")
                .param("sheet", sheet.value())
                .query(row -> {
                    var entry = entry(row);
                    found.computeIfAbsent(step(row.getString("step")), step -> new LinkedHashMap<>())
                            .put(entry.field(), entry);
                });
        return found;
    }

    /** What stands in a field, kept from others until the transaction ends. */
    Optional<Entry> locked(SheetId sheet, Procedure step, String field) {
        // Two who write an empty field at once queue here, for there is no row to queue for.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 4))")
                .param("key", sheet + " " + step + " " + field)
                .query((row, number) -> number)
                .list();
        return jdbc.sql("select * from appraisal.entry where sheet_id = :sheet and step = :step and field = :field")
                .param("sheet", sheet.value())
                .param("step", step.word())
                .param("field", field)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** Writes a field, whatever stood in it. */
    Entry write(SheetId sheet, Procedure step, Typed typed, UUID account) {
        return jdbc.sql("""
                        insert into appraisal.entry (sheet_id, step, field, value, changed_by, changed_at, tab, turn)
                        values (:sheet, :step, :field, :value, :account, :now, :tab, :turn)
                        on conflict (sheet_id, step, field) do update
                        set value = excluded.value, version = entry.version + 1, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at, tab = excluded.tab, turn = excluded.turn
                        returning *
                        """)
                .param("sheet", sheet.value())
                .param("step", step.word())
                .param("field", typed.field())
                .param("value", typed.value())
                .param("account", account)
                .param("now", OffsetDateTime.now(clock))
                .param("tab", typed.tab())
                .param("turn", typed.turn())
                .query((row, number) -> entry(row))
                .single();
    }

    /** Notes that the page has come to this turn, with the text that stands there: what it sent earlier may still arrive. */
    Entry take(SheetId sheet, Procedure step, Typed typed) {
        return jdbc.sql("""
                        update appraisal.entry set turn = :turn
                        where sheet_id = :sheet and step = :step and field = :field returning *
                        """)
                .param("turn", typed.turn())
                .param("sheet", sheet.value())
                .param("step", step.word())
                .param("field", typed.field())
                .query((row, number) -> entry(row))
                .single();
    }

    /** Keeps a refused text for its writer. */
    void putAside(SheetId sheet, Procedure step, Typed typed, UUID account) {
        jdbc.sql("""
                        insert into appraisal.entry_aside (sheet_id, step, field, account, tab, value, written_at)
                        values (:sheet, :step, :field, :account, :tab, :value, :now)
                        on conflict (sheet_id, step, field, account, tab) do update
                        set value = excluded.value, written_at = excluded.written_at
                        """)
                .param("sheet", sheet.value())
                .param("step", step.word())
                .param("field", typed.field())
                .param("account", account)
                .param("tab", typed.tab())
                .param("value", typed.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The texts that were refused to somebody and wait for a decision. */
    public List<Aside> asides(SheetId sheet, Procedure step, UUID account) {
        return jdbc.sql("""
                        select * from appraisal.entry_aside
                        where sheet_id = :sheet and step = :step and account = :account order by field, written_at
                        """)
                .param("sheet", sheet.value())
                .param("step", step.word())
                .param("account", account)
                .query((row, number) -> new Aside(
                        row.getString("field"),
                        row.getString("tab"),
                        row.getString("value"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Forgets what was refused to somebody in a field: on this page, or the same text on another. */
    void forget(SheetId sheet, Procedure step, Typed typed, UUID account) {
        jdbc.sql("""
                        delete from appraisal.entry_aside
                        where sheet_id = :sheet and step = :step and field = :field and account = :account and (tab = :tab or value = :value)
                        """)
                .param("sheet", sheet.value())
                .param("step", step.word())
                .param("field", typed.field())
                .param("tab", typed.tab())
                .param("value", typed.value())
                .param("account", account)
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("field"),
                row.getString("value"),
                row.getInt("version"),
                row.getObject("changed_by", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("tab"),
                row.getLong("turn"));
    }

    private static Procedure step(String word) {
        return Procedure.of(word);
    }
}
