package jp.mieru.appraisal.opening;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
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
    public int goOn(CycleId id, @Nullable StaffId actor, BiConsumer<Integer, Integer> progress) {
        return open(id).map(cycle -> make(cycle, plan.of(cycle), actor, progress))
                .orElse(0);
    }

    /** The same by the system. */
    @Transactional
    public int goOn(CycleId id) {
        return goOn(id, null, (done, total) -> {});
    }

    /** Makes the sheet of this person alone, who takes part by now and has none, in a cycle that is open. */
    @Transactional
    public int goOn(CycleId id, StaffId person, @Nullable StaffId actor) {
        return open(id).map(cycle -> {
                    var planned = plan.of(cycle, person);
                    store.leftOut(id, person, planned.leftOut());
                    return sheets(cycle, planned, actor, (done, total) -> {});
                })
                .orElse(0);
    }

    private Optional<Cycle> open(CycleId id) {
        return cycles.lock(id).filter(found -> found.is(CycleState.OPEN));
    }

    private int make(Cycle cycle, Plan planned, @Nullable StaffId actor, BiConsumer<Integer, Integer> progress) {
        store.leftOut(cycle.id(), planned.leftOut());
        return sheets(cycle, planned, actor, progress);
    }

    /** Sheets that are there already keep all they have. */
    private int sheets(Cycle cycle, Plan planned, @Nullable StaffId actor, BiConsumer<Integer, Integer> progress) {
        var all = planned.sheets();
        var made = new HashMap<StaffId, SheetId>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            progress.accept(from, all.size());
            List<NewSheet> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            made.putAll(sheets.open(cycle.id(), chunk, actor));
        }
        progress.accept(all.size(), all.size());
        store.consulted(made, planned.consulted());
        return made.size();
    }
}
