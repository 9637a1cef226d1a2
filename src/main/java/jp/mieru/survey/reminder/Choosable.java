package jp.mieru.survey.reminder;

import jp.mieru.survey.rates.Group;

/**
 * A group that can be reminded.
 *
 * @param isBelow whether it is below the goal
 * @param isBehind whether it is one of those that a reminder is for, so that it is ticked to begin with
 * @param isTaken whether some of it was reminded today, so that it cannot be chosen
 */
public record Choosable(Group group, boolean isBelow, boolean isBehind, boolean isTaken) {}
