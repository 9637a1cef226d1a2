package jp.mieru.appraisal.amending;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.moving.Move;
import jp.mieru.appraisal.moving.SheetMoves;
import jp.mieru.appraisal.objection.Judging;
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
    private final Judging judging;
    private final Sheets sheets;
    private final SheetMoves moves;

    AmendSheet(JdbcClient jdbc, Judging judging, Sheets sheets, SheetMoves moves) {
        this.jdbc = jdbc;
        this.judging = judging;
        this.sheets = sheets;
        this.moves = moves;
    }

    /**
     * Opens the sheet with the committee's grounds as the reason.
     *
     * @return empty for a complaint that does not exist for the viewer: of the own result, or of one that the viewer rated
     */
    @Transactional
    Optional<Move> after(UUID complaint, Viewer actor) {
        return judging.asOffice(actor, complaint).map(found -> {
            var decision = found.decision();
            if (decision == null || !decision.outcome().amends() || isAmended(found.sheet(), decision.day())) {
                return new Move.Impossible();
            }
            var sheet = sheets.find(found.sheet()).orElseThrow();
            return moves.reopen(sheet.id(), sheet.version(), CodePoints.shorten(decision.grounds(), NOTE), actor);
        });
    }

    /** Whether the sheet was opened since the day of the decision. */
    private boolean isAmended(SheetId sheet, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from appraisal.sheet_step where sheet_id = :sheet and step = 'reopened'
                            and (taken_at at time zone 'Asia/Tokyo')::date >= :day)
                        """)
                .param("sheet", sheet.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
