package jp.mieru.engagement.plancall;

import java.time.LocalDate;
import jp.mieru.survey.RoundId;

/**
 * The office asks the heads for plans after a round.
 *
 * @param dueOn until when they are asked to share one
 */
public record PlanCall(RoundId round, LocalDate dueOn, LocalDate calledOn) {}
