package jp.mieru.organization.internal;

import jp.mieru.access.Viewer;

/** How far a viewer sees by role alone. */
public final class Sight {
    private Sight() {}

    /**
     * Whether the viewer sees everybody's record, on any day: the office and the executives. Everybody else learns of a
     * transfer on its day, also of their own.
     */
    public static boolean isUnlimited(Viewer viewer) {
        return viewer.isOffice() || viewer.executive();
    }

    /** Whether the viewer sees anybody's record but their own. */
    public static boolean isWide(Viewer viewer) {
        return isUnlimited(viewer) || viewer.supervisor();
    }
}
