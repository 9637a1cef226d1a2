package jp.mieru.engagement.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.comparing.Gap;
import jp.mieru.engagement.feedback.Sentence.Item;
import jp.mieru.engagement.feedback.Sentence.Named;
import jp.mieru.engagement.results.UnitView;
import org.jspecify.annotations.Nullable;

/**
 * Says a unit's result in three sentences: what moved, how it stands beside the whole, what to look at first. Nothing that
 * chance explains is called a rise, a fall or a difference, and nothing hidden is named.
 */
final class Sentences {
    private static final int NAMED = 3;

    private final UnitView view;
    private final List<Comparison> lines;

    private Sentences(UnitView view) {
        this.view = view;
        this.lines = Focus.shown(view.comparisons());
    }

    /** One to three sentences. */
    static List<Sentence> of(UnitView view) {
        var sentences = new Sentences(view);
        return sentences.lines.isEmpty()
                ? sentences.ofHidden()
                : List.of(sentences.moved(), sentences.stands(), sentences.first());
    }

    private List<Sentence> ofHidden() {
        var found = new ArrayList<Sentence>();
        found.add(Sentence.of("hidden", view.name()));
        String around = view.aroundName();
        (around == null ? Optional.<Item>empty() : lowest(Comparison::around))
                .or(() -> lowest(Comparison::whole))
                .filter(item -> view.part())
                .ifPresent(item -> found.add(Sentence.of(
                        "hidden.around",
                        around == null || lowest(Comparison::around).isEmpty()
                                ? view.below().wholeName()
                                : around,
                        new Named(false, List.of(item), 1))));
        return found;
    }

    private Optional<Item> lowest(Function<Comparison, Figure> figure) {
        return view.comparisons().stream()
                .filter(line -> !line.index() && figure.apply(line).shown())
                .map(line -> new Item(line.name(), score(figure.apply(line))))
                .min(Comparator.comparingDouble(Item::points));
    }

    private Sentence moved() {
        if (view.before() == null) {
            return Sentence.of("moved.first");
        }
        if (lines.stream().allMatch(line -> line.toBefore() == null)) {
            return Sentence.of("moved.uncompared");
        }
        return both("moved", Comparison::toBefore, List.of());
    }

    private Sentence stands() {
        if (!view.highlights().compared()) {
            var highest = lines.stream()
                    .max(Comparator.comparingDouble(line -> score(line.unit())))
                    .orElseThrow();
            return Sentence.of(
                    "highest", new Named(false, List.of(new Item(highest.name(), score(highest.unit()))), 1));
        }
        return lines.stream().allMatch(line -> line.toWhole() == null)
                ? Sentence.of("stands.uncompared", view.below().wholeName())
                : both("stands", Comparison::toWhole, List.of(view.below().wholeName()));
    }

    private Sentence first() {
        var first = Focus.order(lines).getFirst();
        return switch (Focus.reason(first)) {
            case BELOW -> Sentence.of("first.below", first.name(), view.below().wholeName(), size(first.toWhole()));
            case FELL -> Sentence.of("first.fell", first.name(), size(first.toBefore()));
            case LOWEST -> lowest(first);
        };
    }

    private Sentence lowest(Comparison first) {
        boolean drawn = lines.stream().anyMatch(line -> line.shrunk() != null);
        var named = new Named(false, List.of(new Item(first.name(), score(first.unit()))), 1);
        return Sentence.of(drawn ? "first.drawn" : "first.lowest", named);
    }

    /** What goes up and what goes down, or that there is nothing beyond chance. */
    private Sentence both(String key, Function<Comparison, @Nullable Gap> gap, List<Object> before) {
        var up = named(gap, true);
        var down = named(gap, false);
        var arguments = new ArrayList<>(before);
        if (up.total() > 0) {
            arguments.add(up);
        }
        if (down.total() > 0) {
            arguments.add(down);
        }
        String way = up.total() > 0 ? (down.total() > 0 ? "both" : "up") : down.total() > 0 ? "down" : "none";
        return Sentence.of(key + "." + way, arguments.toArray());
    }

    private Named named(Function<Comparison, @Nullable Gap> gap, boolean upwards) {
        var found = lines.stream()
                .filter(line -> Focus.isReal(line, gap, upwards))
                .map(line -> new Item(line.name(), Focus.points(gap.apply(line))))
                .sorted(Comparator.comparingDouble(item -> -Math.abs(item.points())))
                .toList();
        return new Named(true, found.subList(0, Math.min(NAMED, found.size())), found.size());
    }

    private static double size(@Nullable Gap gap) {
        return Math.abs(Focus.points(gap));
    }

    private static double score(Figure figure) {
        Double score = figure.score();
        return score == null ? Double.NaN : score;
    }
}
