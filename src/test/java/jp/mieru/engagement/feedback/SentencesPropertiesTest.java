package jp.mieru.engagement.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.engagement.comparing.Before;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.comparing.Gap;
import jp.mieru.engagement.feedback.Sentence.Item;
import jp.mieru.engagement.feedback.Sentence.Named;
import jp.mieru.engagement.results.UnitView;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever a unit's result is, what is said of it is true. */
class SentencesPropertiesTest {
    @Property
    void aRiseOrFallIsMoreThanChanceAndOfAFigureThatIsShown(@ForAll("views") UnitView view) {
        for (var sentence : Sentences.of(view)) {
            if (sentence.key().contains(".moved.")) {
                named(sentence).forEach(item -> assertTold(view, item, Comparison::toBefore));
            }
            if (sentence.key().contains(".stands.")) {
                named(sentence).forEach(item -> assertTold(view, item, Comparison::toWhole));
            }
        }
    }

    @Property
    void upIsNeverSaidOfWhatWentDown(@ForAll("views") UnitView view) {
        for (var sentence : Sentences.of(view)) {
            var changes = sentence.arguments().stream()
                    .filter(Named.class::isInstance)
                    .map(Named.class::cast)
                    .toList();
            if (sentence.key().endsWith(".up") || sentence.key().endsWith(".both")) {
                assertThat(changes.getFirst().items()).isNotEmpty().allMatch(item -> item.points() > 0);
            }
            if (sentence.key().endsWith(".down") || sentence.key().endsWith(".both")) {
                assertThat(changes.getLast().items()).isNotEmpty().allMatch(item -> item.points() < 0);
            }
        }
    }

    @Property
    void nothingIsSaidToHaveMovedOnlyWhereNothingDid(@ForAll("views") UnitView view) {
        boolean moved = view.before() != null
                && shown(view).anyMatch(line -> isReal(line.toBefore()) && points(line.toBefore()) != 0);
        var keys = Sentences.of(view).stream().map(Sentence::key).toList();
        assertThat(keys.stream().anyMatch(key -> key.matches(".*\\.moved\\.(up|down|both)")))
                .isEqualTo(moved);
    }

    @Property
    void aHiddenScoreIsNeverNamed(@ForAll("views") UnitView view) {
        var said = SentencesTest.texts().of(Sentences.of(view), Locale.JAPANESE);
        assertThat(said).hasSizeBetween(1, 3).noneMatch(text -> text.contains("{"));
        if (shown(view).findAny().isPresent()) {
            view.comparisons().stream()
                    .filter(line -> !line.shown())
                    .forEach(line -> assertThat(said).noneMatch(text -> text.contains(line.name())));
        }
    }

    @Property
    void anIndexIsNeverNamedForItsConstructsAre(@ForAll("views") UnitView view) {
        var said = SentencesTest.texts().of(Sentences.of(view), Locale.JAPANESE);
        view.comparisons().stream()
                .filter(Comparison::index)
                .forEach(line -> assertThat(said).noneMatch(text -> text.contains(line.name())));
    }

    @Property
    void whatIsCalledTheLowestIsNotAboveAnother(@ForAll("views") UnitView view) {
        Sentences.of(view).stream()
                .filter(sentence -> sentence.key().endsWith("first.lowest"))
                .flatMap(SentencesPropertiesTest::named)
                .forEach(item -> assertThat(shown(view).map(line -> line.unit().score()))
                        .allMatch(score -> score >= item.points()));
    }

    @Property
    void aScoreThatIsNamedIsTheOneThatThePageShows(@ForAll("views") UnitView view) {
        Sentences.of(view).stream()
                .filter(sentence -> !sentence.key().contains("hidden"))
                .flatMap(sentence -> sentence.arguments().stream())
                .filter(argument -> argument instanceof Named named && !named.change())
                .flatMap(named -> ((Named) named).items().stream())
                .forEach(item -> assertThat(
                                shown(view).filter(line -> line.name().equals(item.construct())))
                        .singleElement()
                        .satisfies(line -> assertThat(line.unit().score()).isEqualTo(item.points())));
    }

    private static void assertTold(UnitView view, Item item, Function<Comparison, @Nullable Gap> gap) {
        assertThat(shown(view).filter(line -> line.name().equals(item.construct())))
                .singleElement()
                .satisfies(line -> {
                    assertThat(isReal(gap.apply(line))).isTrue();
                    assertThat(points(gap.apply(line))).isEqualTo(item.points());
                });
    }

    private static Stream<Item> named(Sentence sentence) {
        return sentence.arguments().stream()
                .filter(Named.class::isInstance)
                .flatMap(named -> ((Named) named).items().stream());
    }

    private static Stream<Comparison> shown(UnitView view) {
        return view.comparisons().stream().filter(line -> line.shown() && !line.index());
    }

    private static boolean isReal(@Nullable Gap gap) {
        return gap != null && gap.real();
    }

    private static double points(@Nullable Gap gap) {
        return gap == null ? 0 : gap.points();
    }

    @Provide
    Arbitrary<UnitView> views() {
        var before = Arbitraries.of(new Before("昨年", "same", List.of()), new Before("昨年", "part", List.of()));
        return Combinators.combine(lines(), before.injectNull(0.2), Arbitraries.of(true, true, false))
                .as((lines, last, compared) -> Lines.view(last, compared, withoutBefore(lines, last)));
    }

    /** Where nothing can be compared, no difference comes in. */
    private static List<Comparison> withoutBefore(List<Comparison> lines, @Nullable Before before) {
        return before != null && before.compared()
                ? lines
                : lines.stream()
                        .map(line ->
                                like(line, Lines.line(line.name(), line.unit().score(), null, line.toWhole())))
                        .toList();
    }

    private static Arbitrary<List<Comparison>> lines() {
        var score = Arbitraries.doubles().between(0, 100).ofScale(2).injectNull(0.2);
        var gap = Combinators.combine(
                        Arbitraries.integers().between(-200, 200).map(tenths -> tenths / 10.0),
                        Arbitraries.of(true, false))
                .as(Gap::new)
                .injectNull(0.2);
        var drawn = Arbitraries.doubles().between(0, 100).ofScale(2).injectNull(0.5);
        var line = Combinators.combine(score, gap, gap, drawn)
                .as((points, toBefore, toWhole, to) -> points == null
                        ? Lines.line("x", null, null, null)
                        : drawn(Lines.line("x", points, toBefore, toWhole), to));
        return Combinators.combine(line, Arbitraries.of(true, false, false, false))
                .as((found, index) -> index ? Lines.index(found) : found)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(found -> IntStream.range(0, found.size())
                        .mapToObj(i -> renamed(found.get(i), "構成" + (char) ('A' + i)))
                        .toList());
    }

    private static Comparison renamed(Comparison line, String name) {
        return like(line, Lines.line(name, line.unit().score(), line.toBefore(), line.toWhole()));
    }

    private static Comparison like(Comparison line, Comparison other) {
        var drawn = drawn(other, line.shrunk());
        return line.index() ? Lines.index(drawn) : drawn;
    }

    private static Comparison drawn(Comparison line, @Nullable Double to) {
        return to == null ? line : Lines.drawn(line, to);
    }
}
