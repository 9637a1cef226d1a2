package jp.mieru.engagement.analysis;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import jp.mieru.engagement.statistics.Benchmark;

/** Medians of the shown scores of all units of a kind, each worked out once. */
final class Benchmarks {
    /** The fewest units of a kind whose median is told: one of a few would be told with it. */
    static final int FEWEST_ALIKE = 5;

    private record Of(String kind, String measure) {}

    private final RoundFigures figures;
    private final Map<Of, OptionalDouble> found = new ConcurrentHashMap<>();

    Benchmarks(RoundFigures figures) {
        this.figures = figures;
    }

    OptionalDouble of(String kind, String measure) {
        return found.computeIfAbsent(new Of(kind, measure), this::median);
    }

    private OptionalDouble median(Of of) {
        double[] scores = IntStream.range(0, figures.units().size())
                .filter(unit -> figures.kind(unit).equals(of.kind()))
                .mapToObj(unit -> figures.figure(unit, of.measure()).score())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return scores.length < FEWEST_ALIKE ? OptionalDouble.empty() : Benchmark.median(Arrays.stream(scores));
    }
}
