package jp.mieru.appraisal.payfile;

import jp.mieru.access.Viewer;
import jp.mieru.appraisal.paylayout.StoredLayout;
import jp.mieru.appraisal.payresults.PayCycle;
import org.jspecify.annotations.Nullable;

/**
 * A file that could leave now.
 *
 * @param fits whether the cycle has the grade that the layout wants
 * @param last that left before by the same layout; null for none
 * @param changes against it; null without one
 * @param seen tells whether what leaves is what was looked at
 */
public record Prepared(
        PayCycle whole,
        StoredLayout layout,
        boolean fits,
        LaidOut laid,
        byte[] content,
        @Nullable PayFile last,
        @Nullable Changes changes,
        String seen) {
    /**
     * Whether it would tell the viewer the own result before it is disclosed: then somebody else in charge lets it leave, for pay
     * may need it before.
     */
    public boolean tellsUntold(Viewer viewer) {
        return laid.lines().stream().anyMatch(line -> viewer.is(line.staff()))
                && whole.people().stream().anyMatch(person -> PayCycle.isUntold(person, viewer));
    }

    boolean mayLeave() {
        return fits && !layout.retired() && laid.mayLeave();
    }
}
