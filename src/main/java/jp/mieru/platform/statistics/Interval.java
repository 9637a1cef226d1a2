package jp.mieru.platform.statistics;

/**
 * Where a figure lies with 95 % confidence.
 *
 * @param low the lower end, in the unit of the figure
 * @param high the upper end, not below {@code low}
 */
public record Interval(double low, double high) {
    /** Whether the value lies between the ends, or is one of them. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The same within what the figure can be at all. */
    public Interval within(double least, double most) {
        return new Interval(Math.clamp(low, least, most), Math.clamp(high, least, most));
    }
}
