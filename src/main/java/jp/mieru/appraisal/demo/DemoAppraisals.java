package jp.mieru.appraisal.demo;

import java.time.LocalTime;
import java.util.Map;
import jp.mieru.access.DemoOffice;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.closing.ClosedCycles;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.organization.Units;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.demo.DemoTime;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.Japan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo city's appraisals: the cycle that ended last year, with every result disclosed, and this year's first, in which each
 * department has come as far as it has.
 */
@Component
class DemoAppraisals implements DemoChapter {
    private static final int AFTER_THE_GOALS = 510;
    private static final int RULES_BEFORE = 20;
    private static final int OPEN_FOR = 50;
    private static final int DAYS_GONE = 6;
    private static final int CLOSED_AFTER = 90;
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final DemoOpening opening;
    private final DemoWriting writing;
    private final DemoRaters raters;
    private final Cycles cycles;
    private final ClosedCycles closed;
    private final Units units;
    private final DemoOffice office;
    private final DemoTime time;

    DemoAppraisals(
            DemoOpening opening,
            DemoWriting writing,
            DemoRaters raters,
            Cycles cycles,
            ClosedCycles closed,
            Units units,
            DemoOffice office,
            DemoTime time) {
        this.opening = opening;
        this.writing = writing;
        this.raters = raters;
        this.cycles = cycles;
        this.closed = closed;
        this.units = units;
        this.office = office;
        this.time = time;
    }

    @Override
    public int order() {
        return AFTER_THE_GOALS;
    }

    @Override
    @Transactional
    public void tell() {
        var year = FiscalYear.of(time.today());
        office.viewer().ifPresent(viewer -> {
            tellPast(year.previous(), viewer);
            tellPresent(year, viewer);
        });
    }

    private void tellPast(FiscalYear year, Viewer viewer) {
        var day = year.first().minusDays(RULES_BEFORE);
        var rules = opening.rules(year, day, viewer);
        var last = DemoOpening.regular(rules).getLast();
        var cycle =
                opening.open(rules, last, last.last(), last.last(), last.last().plusDays(1), viewer);
        writing.write(cycle, new Past(cycle), raters.on(cycle.reference()), viewer);
        cycles.move(cycle.id(), CycleState.OPEN, CycleState.CLOSED);
        var after = last.last().plusDays(CLOSED_AFTER);
        var closedOn = after.isAfter(time.today()) ? time.today() : after;
        closed.closed(
                cycle.id(),
                viewer.account(),
                closedOn.atTime(NOON).atZone(Japan.ZONE).toInstant());
    }

    private void tellPresent(FiscalYear year, Viewer viewer) {
        var today = time.today();
        var rules = opening.rules(year, year.first().minusDays(RULES_BEFORE), viewer);
        var first = DemoOpening.regular(rules).getFirst();
        boolean over = first.last().isBefore(today);
        var lately = today.minusDays(OPEN_FOR);
        var opened = over && first.last().isAfter(lately) ? first.last().plusDays(1) : lately;
        var gone = today.minusDays(DAYS_GONE);
        var cycle = opening.open(
                rules,
                first,
                over ? first.last() : today,
                first.last().isAfter(gone) ? first.last() : gone,
                opened,
                viewer);
        writing.write(cycle, new Present(opened, today, units.asOf(cycle.reference())), Map.of(), viewer);
    }
}
