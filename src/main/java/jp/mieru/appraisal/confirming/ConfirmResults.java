package jp.mieru.appraisal.confirming;

import java.util.Objects;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.moving.MoveMany;
import jp.mieru.appraisal.quota.BindingQuotas;
import jp.mieru.appraisal.sheet.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fixes everything that waits for somebody's confirmation: all of it or none. */
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

    /** @param seen what the list looked like */
    @Transactional
    Confirmed all(String seen, Viewer viewer) {
        var waiting = confirming.of(Objects.requireNonNull(viewer.staff()));
        if (!Confirming.seen(waiting).equals(seen)) {
            return new Overtaken();
        }
        var sheets = waiting.stream().map(ToConfirm::sheet).toList();
        if (!quotas.holding(sheets).isEmpty()) {
            return new OverQuota();
        }
        return new Done(move.pass(sheets.stream().map(each -> each.id()).toList(), Stage.CONFIRM, "", viewer)
                .size());
    }
}
