package jp.mieru.engagement.actionplan;

/**
 * What a shared plan aims at stands once a survey has opened after it was shared, for what the survey says of it would otherwise
 * be chosen with the result in sight. The sentence may still be put better.
 */
final class AimStandsOnceTheNextSurveyOpened {
    private AimStandsOnceTheNextSurveyOpened() {}

    /** Whether the plan may be worded so. */
    static boolean isKept(ActionPlan plan, Wording next, boolean nextSurveyOpened) {
        return plan.sharedOn() == null
                || !nextSurveyOpened
                || plan.wording().construct().equals(next.construct());
    }
}
