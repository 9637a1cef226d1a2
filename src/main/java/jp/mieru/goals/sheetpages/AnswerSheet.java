package jp.mieru.goals.sheetpages;

import java.util.List;
import jp.mieru.access.Accounts;
import jp.mieru.access.Viewer;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.MoveSheet;
import jp.mieru.goals.sheet.MoveSheet.Move;
import jp.mieru.platform.notices.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agrees to a sheet or gives it back, and tells whose it is. */
@Service
class AnswerSheet {
    private final MoveSheet move;
    private final GoalSights sights;
    private final Accounts accounts;
    private final Notices notices;
    private final OwnerNames names;

    AnswerSheet(MoveSheet move, GoalSights sights, Accounts accounts, Notices notices, OwnerNames names) {
        this.move = move;
        this.sights = sights;
        this.accounts = accounts;
        this.notices = notices;
        this.names = names;
    }

    @Transactional
    Move agree(GoalSheet sheet, int version, Viewer actor) {
        return told(move.agree(sheet.id(), version, actor), sheet, "agreed");
    }

    @Transactional
    Move giveBack(GoalSheet sheet, int version, String reason, Viewer actor) {
        return told(move.giveBack(sheet.id(), version, reason, actor), sheet, "returned");
    }

    /** Closes a sheet; whoever writes it is told unless it is themselves. */
    @Transactional
    Move close(GoalSheet sheet, int version, boolean own, Viewer actor) {
        var closed = move.close(sheet.id(), version, actor);
        return own ? closed : told(closed, sheet, "closed");
    }

    @Transactional
    Move reopen(GoalSheet sheet, int version, String reason, Viewer actor) {
        return told(move.reopen(sheet.id(), version, reason, actor), sheet, "reopened");
    }

    private Move told(Move moved, GoalSheet sheet, String word) {
        if (moved instanceof Move.Done) {
            notices.tell(
                    accounts.recipients(sights.writers(sheet)),
                    "goals.sheet.notice." + (sheet.isPersonal() ? "person." : "unit.") + word,
                    sheet.isPersonal() ? List.of() : List.of(names.of(sheet.owner())),
                    "/goal-sheets/" + sheet.id());
        }
        return moved;
    }
}
