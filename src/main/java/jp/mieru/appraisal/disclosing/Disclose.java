package jp.mieru.appraisal.disclosing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.mieru.access.Accounts;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
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
    private final DisclosureList list;
    private final Notices notices;
    private final Accounts accounts;

    Disclose(SheetMoves moves, MoveMany many, DisclosureList list, Notices notices, Accounts accounts) {
        this.moves = moves;
        this.many = many;
        this.list = list;
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

    /**
     * All of a cycle that are fixed, if they are what was looked at.
     *
     * @param seen what the list looked like
     * @return how many; empty if there are others now
     */
    @Transactional
    Optional<Integer> all(CycleId cycle, String seen, LocalDate day, Viewer actor) {
        var sheets =
                list.sheets(cycle, actor); // first: what comes between this and the look below is told, not disclosed
        if (!list.standing(cycle, actor).seen().equals(seen)) {
            return Optional.empty();
        }
        var told = many.disclose(sheets, day, actor);
        tell(told, "/my-appraisals");
        return Optional.of(told.size());
    }

    private void tell(Collection<StaffId> people, String href) {
        notices.tell(accounts.recipients(people), "appraisal.disclosing.notice", List.of(), href);
    }
}
