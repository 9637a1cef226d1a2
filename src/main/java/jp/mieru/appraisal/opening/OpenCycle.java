package jp.mieru.appraisal.opening;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.sheet.NewSheet;
import jp.mieru.appraisal.sheet.OpenSheets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the sheets of a cycle, all of them or none. */
@Service
public class OpenCycle {
    private static final int CHUNK = 1000;

    private final Cycles cycles;
    private final PlanOpening plan;
    private final OpenSheets sheets;
    private final OpeningStore store;

    OpenCycle(Cycles cycles, PlanOpening plan, OpenSheets sheets, OpeningStore store) {
        this.cycles = cycles;
        this.plan = plan;
        this.sheets = sheets;
        this.store = store;
    }

    /**
     * Makes them and opens the cycle. One that is open already stays as it is.
     *
     * @param progress told sheets made, of how many
     * @return how many sheets were made
     */
    @Transactional
    public int now(CycleId id, @Nullable StaffId actor, BiConsumer<Integer, Integer> progress) {
        var cycle = cycles.lock(id).orElseThrow();
        if (cycle.is(CycleState.OPEN) || cycle.is(CycleState.CLOSED)) {
            return 0;
        }
        int made = make(cycle, plan.of(cycle), actor, progress);
        cycles.move(id, cycle.state(), CycleState.OPEN);
        return made;
    }

    /** Makes sheets for those who take part by now and have none, in a cycle that is open. */
    @Transactional
    public int goOn(CycleId id) {
        var cycle = cycles.lock(id).filter(found -> found.is(CycleState.OPEN)).orElse(null);
        return cycle == null ? 0 : make(cycle, plan.of(cycle), null, (done, total) -> {});
    }

    private int make(Cycle cycle, Plan planned, @Nullable StaffId actor, BiConsumer<Integer, Integer> progress) {
        var all = planned.sheets();
        int made = 0;
        for (int from = 0; from < all.size(); from += CHUNK) {
            progress.accept(from, all.size());
            List<NewSheet> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            made += sheets.open(cycle.id(), chunk, actor);
        }
        progress.accept(all.size(), all.size());
        store.consulted(cycle.id(), Map.copyOf(planned.consulted()));
        store.leftOut(cycle.id(), planned.leftOut());
        return made;
    }
}
