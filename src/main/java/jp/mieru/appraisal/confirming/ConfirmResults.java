package jp.mieru.appraisal.confirming;

import java.util.List;
import java.util.Objects;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.moving.MoveMany;
import jp.mieru.appraisal.quota.BindingQuotas;
import jp.mieru.appraisal.sheet.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fixes what somebody looked at and confirms: all of it or none. */
@Service
class ConfirmResults {
    private final Confirming confirming;
    private final BindingQuotas quotas;
    private final MoveMany move;

    ConfirmResults(Confirming confirming, BindingQuotas quotas, MoveMany move) {
        this.confirming = confirming;
        this.quotas = quotas;
        this.move = move;
    }

    /** How it went. */
    sealed interface Confirmed permits Done, Overtaken, OverQuota {}

    /** @param people how many results are fixed now */
    record Done(int people) implements Confirmed {}

    /** The list is not any more what was looked at. */
    record Overtaken() implements Confirmed {}

    /** More people have the best grades than rules allow that hold to it. */
    record OverQuota() implements Confirmed {}

    /**
     * Everything that a filter shows of one cycle.
     *
     * @param seen what the list looked like
     */
    @Transactional
    Confirmed all(ConfirmationFilter filter, String seen, Viewer viewer) {
        var waiting = WaitingCycle.of(confirming.of(Objects.requireNonNull(viewer.staff())), filter)
                .map(cycle -> cycle.chosen(filter))
                .orElse(List.of());
        if (waiting.isEmpty() || !Confirming.seen(waiting).equals(seen)) {
            return new Overtaken();
        }
        var sheets = WaitingCycle.sheets(waiting);
        if (!quotas.holding(sheets).isEmpty()) {
            return new OverQuota();
        }
        return new Done(move.pass(sheets.stream().map(each -> each.id()).toList(), Stage.CONFIRM, "", viewer)
                .size());
    }
}
