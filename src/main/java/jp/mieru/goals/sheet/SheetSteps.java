package jp.mieru.goals.sheet;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.goals.SheetId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to a sheet. */
@Repository
public class SheetSteps {
    /**
     * Something that happened.
     *
     * @param word begun, submitted, returned, agreed, …
     * @param note why, where a reason was asked for; else empty
     * @param actor the account that did it, null if none did
     */
    public record Step(String word, String note, @Nullable UUID actor, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SheetSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of it, the latest first. */
    public List<Step> of(SheetId sheet) {
        return jdbc.sql("select * from goals.sheet_step where sheet_id = :sheet order by number desc")
                .param("sheet", sheet.value())
                .query((row, number) -> new Step(
                        row.getString("step"),
                        row.getString("note"),
                        row.getObject("actor", UUID.class),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether nothing has happened to a sheet yet. */
    boolean isNew(SheetId sheet) {
        return jdbc.sql("select not exists (select from goals.sheet_step where sheet_id = :sheet)")
                .param("sheet", sheet.value())
                .query(Boolean.class)
                .single();
    }

    /** Notes what happened to a sheet. */
    void note(SheetId sheet, String step, String note, @Nullable Viewer actor) {
        jdbc.sql("""
                        insert into goals.sheet_step (sheet_id, number, step, note, actor, taken_at)
                        select :sheet, coalesce(max(number), 0) + 1, :step, :note, :actor, :now
                        from goals.sheet_step where sheet_id = :sheet
                        """)
                .param("sheet", sheet.value())
                .param("step", step)
                .param("note", note)
                .param("actor", actor == null ? null : actor.account())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
