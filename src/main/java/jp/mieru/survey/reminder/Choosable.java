package jp.mieru.survey.reminder;

import jp.mieru.survey.rates.Group;

/**
 * A group that can be reminded.
 *
 * @param isBelow whether it is below the goal
 * @param isTaken whether some of it was reminded today, so that it cannot be chosen
 */
public record Choosable(Group group, boolean isBelow, boolean isTaken) {}
