package jp.mieru.goals.sheet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
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

    SheetSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
