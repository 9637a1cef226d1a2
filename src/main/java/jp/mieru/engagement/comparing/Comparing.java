package jp.mieru.engagement.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.statistics.Difference;
import jp.mieru.engagement.statistics.Sample;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/** Puts a unit's figures beside those of the whole, of units of its kind, and of the round before. */
public final class Comparing {
    /** From here on the score drawn towards the unit around is told. */
    private static final double WORTH_TELLING = 0.1;

    private final RoundFigures figures;
    private final int unit;
    private final Function<String, Figure> before;

    private Comparing(RoundFigures figures, int unit, Function<String, Figure> before) {
        this.figures = figures;
        this.unit = unit;
        this.before = before;
    }

    /** All constructs and indices of a unit or, with {@link Forest#WHOLE}, of the whole. */
    public static List<Comparison> of(RoundFigures figures, int unit, @Nullable LastTime lastTime, Locale locale) {
        return together(figures, List.of(unit), lastTime, locale).getFirst();
    }

    /**
     * All constructs and indices of several units that are looked at together: what is more than chance is so among all lines
     * of all of them.
     */
    public static List<List<Comparison>> together(
            RoundFigures figures, List<Integer> units, @Nullable LastTime lastTime, Locale locale) {
        List<Comparing> each = units.stream()
                .map(unit -> new Comparing(figures, unit, before(unit, lastTime)))
                .toList();
        List<Optional<Gap>> toBefore = gaps(each, Comparing::toBefore);
        List<Optional<Gap>> toBenchmark = gaps(each, Comparing::toBenchmark);
        List<Optional<Gap>> toWhole = gaps(each, Comparing::toWhole);
        int width = figures.measures().size();
        return IntStream.range(0, each.size())
                .mapToObj(i -> each.get(i)
                        .lines(
                                locale,
                                toBefore.subList(i * width, (i + 1) * width),
                                toBenchmark.subList(i * width, (i + 1) * width),
                                toWhole.subList(i * width, (i + 1) * width)))
                .toList();
    }

    private static Function<String, Figure> before(int unit, @Nullable LastTime lastTime) {
        if (lastTime == null) {
            return measure -> Figure.NONE;
        }
        if (unit == Forest.WHOLE) {
            return lastTime::whole;
        }
        LastTime.Origin origin = lastTime.originOf(unit);
        return measure -> lastTime.figure(origin, measure);
    }

    private List<Comparison> lines(
            Locale locale, List<Optional<Gap>> toBefore, List<Optional<Gap>> toBenchmark, List<Optional<Gap>> toWhole) {
        return IntStream.range(0, figures.measures().size())
                .mapToObj(i -> line(
                        figures.measures().get(i),
                        locale,
                        toBefore.get(i).orElse(null),
                        toBenchmark.get(i).orElse(null),
                        toWhole.get(i).orElse(null)))
                .toList();
    }

    private Comparison line(
            String measure, Locale locale, @Nullable Gap toBefore, @Nullable Gap toBenchmark, @Nullable Gap toWhole) {
        OptionalDouble benchmark = figures.benchmark(unit, measure);
        return new Comparison(
                measure,
                figures.name(measure, locale),
                figures.questionnaire().index(measure).isPresent(),
                own(measure),
                figures.interval(unit, measure).orElse(null),
                shrunk(measure),
                before.apply(measure),
                figures.figure(figures.parent(unit), measure),
                benchmark.isPresent() ? benchmark.getAsDouble() : null,
                figures.figure(Forest.WHOLE, measure),
                toBefore,
                toBenchmark,
                toWhole);
    }

    /** What a unit's line is compared with. */
    private interface Beside {
        Gap.@Nullable Open gap(Comparing unit, String measure);
    }

    private static List<Optional<Gap>> gaps(List<Comparing> units, Beside beside) {
        List<Gap.@Nullable Open> open = new ArrayList<>();
        units.forEach(unit -> unit.figures.measures().forEach(measure -> open.add(beside.gap(unit, measure))));
        return Gap.together(open);
    }

    private @Nullable Double shrunk(String measure) {
        return figures.pull(unit, measure) >= WORTH_TELLING
                ? figures.shrunk(unit, measure).getAsDouble()
                : null;
    }

    private Gap.@Nullable Open toBefore(String measure) {
        return gap(own(measure), before.apply(measure), Difference::between);
    }

    private Gap.@Nullable Open toWhole(String measure) {
        return unit == Forest.WHOLE
                ? null
                : gap(own(measure), figures.figure(Forest.WHOLE, measure), Difference::ofPart);
    }

    private Gap.@Nullable Open toBenchmark(String measure) {
        OptionalDouble benchmark = figures.benchmark(unit, measure);
        Double score = own(measure).score();
        return benchmark.isEmpty() || score == null
                ? null
                : new Gap.Open(
                        score - benchmark.getAsDouble(),
                        own(measure).sample().flatMap(sample -> Difference.from(benchmark.getAsDouble(), sample)));
    }

    private Figure own(String measure) {
        return figures.figure(unit, measure);
    }

    /** How two groups are compared. */
    private interface Test {
        Optional<Difference> of(Sample one, Sample other);
    }

    private static Gap.@Nullable Open gap(Figure one, Figure other, Test test) {
        Double here = one.score();
        Double there = other.score();
        return here == null || there == null
                ? null
                : new Gap.Open(
                        here - there, one.sample().flatMap(a -> other.sample().flatMap(b -> test.of(a, b))));
    }
}
