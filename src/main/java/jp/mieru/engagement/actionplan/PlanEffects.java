package jp.mieru.engagement.actionplan;

import java.util.Collection;
import java.util.Map;
import jp.mieru.organization.ProfileSection;

/** What a later round says of plans, told by what stands above this slice. Only for those who may read the figures of their units. */
public interface PlanEffects {
    /**
     * What is said of a plan.
     *
     * @param worked whether it worked, surely enough to carry it over for it
     * @param shown the part of a page
     */
    record Effect(boolean worked, ProfileSection.Section shown) {}

    /** Those of the plans that a later round says something about. */
    Map<PlanId, Effect> of(Collection<ActionPlan> plans);
}
