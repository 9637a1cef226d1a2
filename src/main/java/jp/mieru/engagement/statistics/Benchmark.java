package jp.mieru.engagement.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** What groups are compared with. */
public final class Benchmark {
    private Benchmark() {}

    /**
     * The median of units, not of people: the benchmark of the Civil Service People Survey (Technical Guide 2018). Of an
     * even number the mean of the middle two; none of none.
     */
    public static OptionalDouble median(DoubleStream units) {
        double[] sorted = units.filter(Double::isFinite).toArray();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }
}
