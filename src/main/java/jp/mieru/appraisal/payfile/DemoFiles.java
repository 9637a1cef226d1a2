package jp.mieru.appraisal.payfile;

import java.time.LocalDate;
import java.time.Month;
import jp.mieru.access.DemoOffice;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.paylayout.DemoLayouts;
import jp.mieru.appraisal.paylayout.Purpose;
import jp.mieru.appraisal.paylayout.StoredLayout;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.demo.DemoTime;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The results of the demo city's last year left for the diligence allowance of June. */
@Component
class DemoFiles implements DemoChapter {
    private static final int AFTER_THE_APPRAISALS = 515;
    private static final int ISSUED = 5;

    private final DemoLayouts layouts;
    private final PrepareFile prepare;
    private final IssueFile issue;
    private final Cycles cycles;
    private final DemoOffice office;
    private final DemoTime time;

    DemoFiles(
            DemoLayouts layouts,
            PrepareFile prepare,
            IssueFile issue,
            Cycles cycles,
            DemoOffice office,
            DemoTime time) {
        this.layouts = layouts;
        this.prepare = prepare;
        this.issue = issue;
        this.cycles = cycles;
        this.office = office;
        this.time = time;
    }

    @Override
    public int order() {
        return AFTER_THE_APPRAISALS;
    }

    @Override
    @Transactional
    public void tell() {
        var year = FiscalYear.of(time.today());
        var day = time.notAfterToday(LocalDate.of(year.year(), Month.JUNE, ISSUED));
        office.viewer()
                .ifPresent(viewer -> cycles.of(year.previous()).stream()
                        .filter(cycle -> cycle.state() == CycleState.CLOSED)
                        .forEach(cycle -> time.on(day, () -> leave(cycle, viewer))));
    }

    private void leave(Cycle cycle, Viewer viewer) {
        StoredLayout layout = layouts.make(Purpose.BONUS, viewer);
        var seen = prepare.of(cycle.id(), layout).orElseThrow().seen();
        var issued = issue.issue(cycle.id(), layout.id(), seen, viewer);
        if (!(issued instanceof Issued.Done)) {
            throw new IllegalStateException("results of the demo city did not leave: " + issued);
        }
    }
}
