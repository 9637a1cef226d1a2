package jp.mieru.engagement.planwriting;

import java.util.List;
import java.util.Locale;
import jp.mieru.access.Viewer;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundId;

/** The scores that a plan may aim at, told by what stands above this slice. */
public interface ScoresToAimAt {
    /**
     * A score of the unit.
     *
     * @param construct its code
     * @param points the score as it is shown
     */
    record Score(String construct, String points) {}

    /** The scores of the unit that the viewer may read, those to look at first first; none where nothing may be read. */
    List<Score> of(RoundId round, UnitId unit, Viewer viewer, Locale locale);
}
