package jp.mieru.appraisal.moving;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.PartKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Grades that the office changed in adjustment: the earlier and the later one stay to be seen. */
@Repository
public class Adjustments {
    private static final String OVERALL = "overall";

    private final JdbcClient jdbc;
    private final Clock clock;

    Adjustments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A change.
     *
     * @param part null for the whole
     * @param before the letter before; null for none
     * @param account who changed it; null for the system
     */
    public record Adjustment(
            @Nullable PartKind part,
            @Nullable String before,
            String after,
            String reason,
            @Nullable UUID account,
            Instant at) {}

    /** All of a sheet, the latest first. */
    public List<Adjustment> of(SheetId sheet) {
        return jdbc.sql("select * from appraisal.adjustment where sheet_id = :sheet order by number desc")
                .param("sheet", sheet.value())
                .query((row, number) -> {
                    var part = row.getString("part");
                    return new Adjustment(
                            part.equals(OVERALL) ? null : PartKind.of(part),
                            row.getString("before"),
                            row.getString("after"),
                            row.getString("reason"),
                            row.getObject("actor", UUID.class),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /** Notes one more. The sheet is locked. */
    void add(SheetId sheet, @Nullable PartKind part, @Nullable String before, String after, String reason, Viewer by) {
        jdbc.sql("""
                        insert into appraisal.adjustment (sheet_id, number, part, before, after, reason, actor, changed_at)
                        select :sheet, coalesce(max(number), 0) + 1, :part, :before, :after, :reason, :actor, :now
                        from appraisal.adjustment where sheet_id = :sheet
                        """)
                .param("sheet", sheet.value())
                .param("part", part == null ? OVERALL : part.word())
                .param("before", before)
                .param("after", after)
                .param("reason", reason)
                .param("actor", by.account())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
