package jp.mieru.appraisal.sheet;

import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;

/**
 * Whoever is in charge of appraisal is rated, too: whether they take part, who rates them and how far their sheet has come is
 * for others of the office to see and to decide. Their own sheet tells them what everybody's tells its person.
 */
public final class NobodyDecidesAboutTheOwnSheet {
    private NobodyDecidesAboutTheOwnSheet() {}

    /** Whether a decision about somebody, or a look at where the sheet is, is the viewer's to take. */
    public static boolean isKept(Viewer viewer, StaffId about) {
        return !viewer.is(about);
    }
}
