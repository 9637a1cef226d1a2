package jp.mieru.organization;

import jp.mieru.access.Viewer;
import org.jspecify.annotations.Nullable;

/** A part of a manager's workplace page that another module brings. */
public interface UnitPanel {
    /** Lower first. */
    int order();

    /** The part of this unit's page, or null if there is none for this viewer. */
    ProfileSection.@Nullable Section panelOf(UnitId unit, Viewer viewer);
}
