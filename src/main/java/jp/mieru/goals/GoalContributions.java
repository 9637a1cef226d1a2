package jp.mieru.goals;

import java.util.List;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.platform.time.FiscalYear;

/**
 * What people's goals did for the goals above them: feedback for the person, which those who lead the person see as well. Nobody
 * else learns it, and nothing may be put in its order.
 */
public interface GoalContributions {
    /** Of each goal of the person in that year, in their order; nothing unless the viewer is the person or leads the person. */
    List<GoalContribution> of(StaffId person, FiscalYear year, Viewer viewer);
}
