package jp.mieru.appraisal.moving;

import java.util.List;
import java.util.Set;
import jp.mieru.access.Accounts;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.platform.notices.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a sheet back with a reason and tells whoever has it then. The caller has asked whether the viewer may. */
@Service
public class ReturnSheet {
    private final SheetMoves moves;
    private final Notices notices;
    private final Accounts accounts;

    ReturnSheet(SheetMoves moves, Notices notices, Accounts accounts) {
        this.moves = moves;
        this.notices = notices;
        this.accounts = accounts;
    }

    /** @param version of the sheet that was looked at */
    @Transactional
    public Move back(Sheet sheet, int version, Procedure to, String reason, Viewer actor) {
        var moved = moves.sendBack(sheet.id(), version, to, reason, actor);
        if (moved instanceof Move.Done) {
            tell(sheet, to);
        }
        return moved;
    }

    private void tell(Sheet sheet, Procedure to) {
        var rater = sheet.raters().get(to);
        var who = to == Procedure.SELF
                ? Set.of(sheet.staff())
                : rater == null ? Set.<StaffId>of() : Set.of(rater.staff());
        notices.tell(
                accounts.recipients(who),
                to == Procedure.SELF ? "appraisal.sheet.notice.sent-back.self" : "appraisal.sheet.notice.sent-back",
                List.of(),
                "/appraisal-sheets/" + sheet.id());
    }
}
