package jp.mieru.engagement.pack;

import java.time.LocalDate;
import jp.mieru.engagement.feedback.Feedback;
import jp.mieru.engagement.moved.PlanMove;
import jp.mieru.engagement.results.UnitView;
import jp.mieru.survey.RoundSummary;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says.
 *
 * @param feedback what goes back to the unit; without the way to write a plan, which leads nowhere on paper
 * @param instead what is shown instead of scores that are hidden, null where they are shown
 * @param plan the unit's plan after the round, null where there is none that its staff may read
 * @param moved what the plan before brought about, null where there was none
 * @param aim the name of what that plan aimed at
 * @param madeOn the day on which it is made
 */
public record PackDocument(
        RoundSummary round,
        UnitView view,
        Feedback feedback,
        @Nullable Instead instead,
        @Nullable String plan,
        @Nullable PlanMove moved,
        String aim,
        LocalDate madeOn) {}
