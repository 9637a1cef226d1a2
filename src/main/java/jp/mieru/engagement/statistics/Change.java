package jp.mieru.engagement.statistics;

/**
 * How a group's figure moved from one survey to the next. Nobody knows who answered both times, so they are taken as different
 * people; the same people would differ less by chance, so this is on the safe side.
 */
public record Change(Sample before, Sample after) {
    /** The later mean less the earlier one. */
    public double points() {
        return after.mean() - before.mean();
    }

    /** Square of its standard error. */
    double error() {
        return before.error() + after.error();
    }

    /** Whether it is known how far chance may have moved it. */
    boolean varies() {
        return before.varies() && after.varies();
    }
}
