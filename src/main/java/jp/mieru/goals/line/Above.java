package jp.mieru.goals.line;

import jp.mieru.goals.GoalId;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A goal above another one, at whatever distance.
 *
 * @param distance steps up on the longest way, 1 for what the goal itself serves
 * @param title its words; null while its unit writes on it again
 * @param unit whose goal it is
 * @param achievement what it came to in percent; null as long as there is no result
 */
public record Above(
        GoalId id,
        int distance,
        String title,
        UnitId unit,
        @Nullable Integer achievement) {}
