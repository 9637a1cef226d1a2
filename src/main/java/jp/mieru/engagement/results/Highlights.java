package jp.mieru.engagement.results;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.comparing.Gap;
import org.jspecify.annotations.Nullable;

/**
 * What is seen first: no more than three of each, and nothing that chance explains.
 *
 * @param compared whether high and low are against the whole; of the whole itself they are its own highest and lowest
 * @param high lines that stand out upwards, the highest first
 * @param low lines that stand out downwards, the lowest first
 * @param moves whether there is a round before to compare with
 * @param up lines that rose since the round before
 * @param down lines that fell since the round before
 */
public record Highlights(
        boolean compared,
        List<Comparison> high,
        List<Comparison> low,
        boolean moves,
        List<Comparison> up,
        List<Comparison> down) {
    private static final int MOST = 3;

    static Highlights of(List<Comparison> lines, boolean whole) {
        return new Highlights(
                !whole,
                whole
                        ? ends(
                                lines,
                                Comparator.comparingDouble(Highlights::score).reversed())
                        : gaps(lines, true, Comparison::toWhole),
                whole
                        ? ends(lines, Comparator.comparingDouble(Highlights::score))
                        : gaps(lines, false, Comparison::toWhole),
                lines.stream().anyMatch(line -> line.toBefore() != null),
                gaps(lines, true, Comparison::toBefore),
                gaps(lines, false, Comparison::toBefore));
    }

    /** Whether anything stands out. */
    public boolean any() {
        return !(high.isEmpty() && low.isEmpty() && up.isEmpty() && down.isEmpty());
    }

    /** Whether nothing differs from the whole by more than chance. */
    public boolean likeTheWhole() {
        return compared && high.isEmpty() && low.isEmpty();
    }

    /** Whether nothing moved by more than chance since the round before. */
    public boolean unmoved() {
        return moves && up.isEmpty() && down.isEmpty();
    }

    private static List<Comparison> ends(List<Comparison> lines, Comparator<Comparison> order) {
        List<Comparison> shown = constructs(lines).sorted(order).toList();
        return shown.subList(0, Math.min(MOST, shown.size() / 2));
    }

    private static List<Comparison> gaps(
            List<Comparison> lines, boolean upwards, Function<Comparison, @Nullable Gap> gap) {
        Predicate<Comparison> real = line -> {
            Gap found = gap.apply(line);
            return found != null && found.real() && (upwards ? found.points() > 0 : found.points() < 0);
        };
        Comparator<Comparison> furthest = Comparator.comparingDouble(line -> {
            Gap found = gap.apply(line);
            return found == null ? 0 : -Math.abs(found.points());
        });
        return constructs(lines).filter(real).sorted(furthest).limit(MOST).toList();
    }

    private static Stream<Comparison> constructs(List<Comparison> lines) {
        return lines.stream().filter(line -> !line.index() && line.shown());
    }

    private static double score(Comparison line) {
        Double score = line.unit().score();
        return score == null ? Double.NaN : score;
    }
}
