package jp.mieru.appraisal.adjusting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.moving.MoveMany;
import jp.mieru.appraisal.quota.BindingQuotas;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.appraisal.sheet.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office passes sheets on. Those that nobody confirms are fixed by that, so that quotas that bind hold them here. */
@Service
class PassOn {
    private final Sheets sheets;
    private final BindingQuotas quotas;
    private final MoveMany move;

    PassOn(Sheets sheets, BindingQuotas quotas, MoveMany move) {
        this.sheets = sheets;
        this.quotas = quotas;
        this.move = move;
    }

    /**
     * All of them or none.
     *
     * @return how many were passed on; empty if a quota holds some of them
     */
    @Transactional
    Optional<Integer> all(CycleId cycle, Collection<SheetId> chosen, Viewer viewer) {
        var ids = Set.copyOf(chosen);
        var found = sheets.of(cycle).stream()
                .filter(sheet -> ids.contains(sheet.id()))
                .toList();
        return isHeld(found)
                ? Optional.empty()
                : Optional.of(move.pass(chosen, Stage.ADJUST, "", viewer).size());
    }

    /** Whether passing these on would fix a result that exceeds a quota. */
    boolean isHeld(List<Sheet> chosen) {
        var fixing = chosen.stream()
                .filter(sheet -> sheet.is(Stage.ADJUST)
                        && sheet.next().filter(Stage.FIXED::equals).isPresent())
                .toList();
        return !fixing.isEmpty() && !quotas.holding(fixing).isEmpty();
    }
}
