package jp.mieru.appraisal.confirming;

import java.util.List;
import java.util.Map;
import jp.mieru.appraisal.confirming.ToConfirm.Mark;
import jp.mieru.appraisal.cycle.CycleNames;
import jp.mieru.appraisal.quota.Exceeded;
import jp.mieru.platform.web.Page;

/**
 * What somebody confirms, as the page shows it.
 *
 * @param cycles all that wait, of which one is shown
 * @param shown the one that is
 * @param counts how many of the list have which grade
 * @param all how many the filter shows, on all pages
 * @param rows those of this page
 * @param seen what the list looked like
 * @param held quotas for which some of it cannot be confirmed
 * @param none how many have no result somewhere
 * @param top how many have a best grade
 * @param lowest how many have a lowest grade
 * @param adjusted how many have a grade that the office changed
 */
public record ConfirmationView(
        List<WaitingCycle> cycles,
        WaitingCycle shown,
        ConfirmationFilter filter,
        Map<String, Map<String, Integer>> counts,
        int all,
        List<ToConfirm> rows,
        String seen,
        List<Exceeded> held,
        long none,
        long top,
        long lowest,
        long adjusted) {
    static final String PATH = "/appraisal-confirmations";

    static ConfirmationView of(
            List<WaitingCycle> cycles,
            WaitingCycle shown,
            ConfirmationFilter filter,
            List<ToConfirm> chosen,
            List<ToConfirm> rows,
            List<Exceeded> held) {
        return new ConfirmationView(
                cycles,
                shown,
                filter,
                Confirming.counts(chosen, shown.rules()),
                chosen.size(),
                rows,
                Confirming.seen(chosen),
                held,
                WaitingCycle.without(chosen),
                WaitingCycle.with(chosen, grade -> grade.mark() == Mark.TOP),
                WaitingCycle.with(chosen, grade -> grade.mark() == Mark.LOWEST),
                WaitingCycle.with(chosen, ToConfirm.Grade::adjusted));
    }

    /** Where the list of a cycle is, with everything in it. */
    public String path(WaitingCycle of) {
        return PATH + ConfirmationFilter.of(of.cycle().id()).query(of.cycle().id());
    }

    /** Where what is listed is confirmed. */
    public String here() {
        return PATH + filter.query(shown.cycle().id());
    }

    public String name(WaitingCycle of, Page page) {
        return CycleNames.of(of.cycle(), of.rules(), page);
    }
}
