package jp.mieru.appraisal.amending;

import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.moving.Move;
import jp.mieru.appraisal.moving.SheetMoves;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.platform.text.CodePoints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office takes a sheet up again because the committee upheld a complaint of it: once for each complaint. */
@Service
class AmendSheet {
    private static final int NOTE = 1000;

    private final JdbcClient jdbc;
    private final Sheets sheets;
    private final SheetMoves moves;

    AmendSheet(JdbcClient jdbc, Sheets sheets, SheetMoves moves) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.moves = moves;
    }

    private record Complaint(SheetId sheet, String grounds, boolean amends) {}

    /**
     * Opens the sheet with the committee's grounds as the reason; nothing of that happens to the viewer's own.
     *
     * @return empty for a complaint that does not exist
     */
    @Transactional
    Optional<Move> after(UUID complaint, Viewer actor) {
        return find(complaint).map(found -> {
            var sheet = sheets.find(found.sheet()).orElseThrow();
            return actor.is(sheet.staff()) || !found.amends()
                    ? new Move.Impossible()
                    : moves.reopen(sheet.id(), sheet.version(), CodePoints.shorten(found.grounds(), NOTE), actor);
        });
    }

    /** A complaint, and whether it was upheld and has not opened its sheet yet. */
    private Optional<Complaint> find(UUID id) {
        return jdbc.sql("""
                        select c.sheet_id, coalesce(c.grounds, '') as grounds,
                               c.state = 'decided' and c.outcome in ('upheld', 'partly') and not exists (
                                   select from appraisal.sheet_step t where t.sheet_id = c.sheet_id and t.step = 'reopened'
                                   and (t.taken_at at time zone 'Asia/Tokyo')::date >= c.decided_on) as amends
                        from appraisal.complaint c where c.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Complaint(
                        new SheetId(row.getObject("sheet_id", UUID.class)),
                        row.getString("grounds"),
                        row.getBoolean("amends")))
                .optional();
    }
}
