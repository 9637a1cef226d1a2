package jp.mieru.appraisal.amending;

import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.moving.Move;
import jp.mieru.appraisal.moving.SheetMoves;
import jp.mieru.appraisal.objection.Judging;
import jp.mieru.appraisal.objection.Review;
import jp.mieru.appraisal.objection.Reviews;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.platform.text.CodePoints;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office takes a sheet up again because the committee upheld a complaint of it: once for each complaint. */
@Service
class AmendSheet {
    private static final int NOTE = 1000;

    private final Reviews reviews;
    private final Judging judging;
    private final Sheets sheets;
    private final SheetMoves moves;

    AmendSheet(Reviews reviews, Judging judging, Sheets sheets, SheetMoves moves) {
        this.reviews = reviews;
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
            if (decision == null || reviews.of(found) != Review.TO_OPEN) {
                return new Move.Impossible();
            }
            var sheet = sheets.find(found.sheet()).orElseThrow();
            return moves.reopen(sheet.id(), sheet.version(), CodePoints.shorten(decision.grounds(), NOTE), actor);
        });
    }
}
