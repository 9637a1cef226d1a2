package jp.mieru.appraisal.sheet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to a sheet. */
@Repository
public class SheetHistory {
    /**
     * Something that happened.
     *
     * @param word opened, handed-on, sent-back, fixed, disclosed, reopened, …
     * @param from the stage it came from; null for the opening
     * @param note why, where a reason was asked for; else empty
     * @param actor who did; null for the system
     */
    public record Step(
            String word,
            @Nullable Stage from,
            Stage to,
            String note,
            @Nullable StaffId actor,
            Instant at) {
        /** Whether it was taken up again after a complaint. */
        public boolean isAmendment() {
            return word.equals("reopened");
        }

        public Step withoutNote() {
            return new Step(word, from, to, "", actor, at);
        }
    }

    private final JdbcClient jdbc;

    SheetHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of it, the latest first. */
    public List<Step> of(SheetId sheet) {
        return jdbc.sql("select * from appraisal.sheet_step where sheet_id = :sheet order by number desc")
                .param("sheet", sheet.value())
                .query((row, number) -> {
                    var from = row.getString("from_stage");
                    var actor = row.getObject("actor", UUID.class);
                    return new Step(
                            row.getString("step"),
                            from == null ? null : Stage.of(from),
                            Stage.of(row.getString("to_stage")),
                            row.getString("note"),
                            actor == null ? null : new StaffId(actor),
                            row.getObject("taken_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }
}
