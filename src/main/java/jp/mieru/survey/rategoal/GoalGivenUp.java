package jp.mieru.survey.rategoal;

import jp.mieru.access.Viewer;
import jp.mieru.survey.RoundSummary;

/** A round has no goal any more. Said within the transaction that takes it away. */
public record GoalGivenUp(RoundSummary round, Viewer actor) {}
