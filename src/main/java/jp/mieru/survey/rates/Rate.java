package jp.mieru.survey.rates;

import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit's rate, with all units within it. People of smaller units count in the unit around them, and not in those
 * between.
 *
 * @param ordinal the unit's number within the round
 * @param unit its identity in the organization
 * @param above name of the unit around it, null at the top
 * @param depth 0 at the top
 */
public record Rate(
        int ordinal,
        @Nullable UnitId unit,
        String code,
        String name,
        @Nullable String above,
        int depth,
        Count count) {
    public int asked() {
        return count.asked();
    }

    public int answered() {
        return count.answered();
    }

    public int started() {
        return count.started();
    }

    /** In percent, 0 to 100, not rounded. */
    public double percent() {
        return count.percent();
    }
}
