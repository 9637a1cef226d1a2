package jp.mieru.appraisal.disclosing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.mieru.access.Accounts;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.moving.Move;
import jp.mieru.appraisal.moving.MoveMany;
import jp.mieru.appraisal.moving.SheetMoves;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.platform.notices.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Discloses results and tells whose they are. */
@Service
class Disclose {
    private final SheetMoves moves;
    private final MoveMany many;
    private final Notices notices;
    private final Accounts accounts;

    Disclose(SheetMoves moves, MoveMany many, Notices notices, Accounts accounts) {
        this.moves = moves;
        this.many = many;
        this.notices = notices;
        this.accounts = accounts;
    }

    @Transactional
    Move one(Sheet sheet, int version, LocalDate day, Viewer actor) {
        var moved = moves.disclose(sheet.id(), version, day, actor);
        if (moved instanceof Move.Done) {
            tell(List.of(sheet.staff()), "/appraisal-sheets/" + sheet.id());
        }
        return moved;
    }

    /** @return how many */
    @Transactional
    int all(Collection<SheetId> sheets, LocalDate day, Viewer actor) {
        var told = many.disclose(sheets, day, actor);
        tell(told, "/my-appraisals");
        return told.size();
    }

    private void tell(Collection<StaffId> people, String href) {
        notices.tell(accounts.recipients(people), "appraisal.disclosing.notice", List.of(), href);
    }
}
