package jp.mieru.appraisal.tendency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.appraisal.tendency.RatedSheet.Given;
import org.junit.jupiter.api.Test;

/** Eight raters of twelve people each, by six items; seven of them rate as they see, one does not. */
class TendenciesTest {
    private static final int PEOPLE = 12;
    private static final int ITEMS = 6;
    private static final UUID RATER = new UUID(9, 9);

    @Test
    void findsWhoRatesEverybodyHigher() {
        var lenient = rated((ability, item) -> Math.min(100, ability + 20));
        assertThat(lenient.verdict()).isEqualTo(Verdict.FOUND);
        assertThat(lenient.isBelow()).isFalse();
        assertThat(lenient.figure()).isCloseTo(19, within(3.0));
    }

    @Test
    void findsWhoRatesEverybodyLower() {
        var strict = rated((ability, item) -> Math.max(0, ability - 20));
        assertThat(strict.verdict()).isEqualTo(Verdict.FOUND);
        assertThat(strict.isBelow()).isTrue();
    }

    @Test
    void findsWhoGivesEverybodyTheMiddle() {
        BiFunction<Double, Double, Double> middle = (ability, item) -> 50.0;
        assertThat(of(TendencyKind.CENTRE, middle).verdict()).isEqualTo(Verdict.FOUND);
        assertThat(of(TendencyKind.RANGE, middle).verdict()).isEqualTo(Verdict.FOUND);
        assertThat(of(TendencyKind.HALO, middle).verdict()).isEqualTo(Verdict.FOUND);
    }

    @Test
    void findsWhoseItemsAreAllAlikeWithoutMistakingItForTheMiddle() {
        BiFunction<Double, Double, Double> alike = (ability, item) -> ability + item / 10;
        assertThat(of(TendencyKind.HALO, alike).verdict()).isEqualTo(Verdict.FOUND);
        assertThat(of(TendencyKind.LENIENCY, alike).verdict()).isEqualTo(Verdict.NOT_SHOWN);
        assertThat(of(TendencyKind.RANGE, alike).verdict()).isEqualTo(Verdict.NOT_SHOWN);
    }

    @Test
    void findsWhoTurnsAfterEachPerson() {
        var turning = IntStream.range(0, 20)
                .mapToObj(i -> new RatedSheet(RATER, "staff", i, List.of(new Given("a", i % 2 == 0 ? 75 : 25 + i))))
                .toList();
        var all = new ArrayList<>(peers());
        all.addAll(turning);
        var contrast = Tendencies.among(all).of(RATER).get(TendencyKind.CONTRAST.ordinal());
        assertThat(contrast.verdict()).isEqualTo(Verdict.FOUND);
        assertThat(contrast.figure()).isLessThan(-0.9);
    }

    @Test
    void findsNothingWithWhoRatesAsTheOthersDo() {
        var all = new ArrayList<>(peers());
        all.addAll(sheets(RATER, 77, (ability, item) -> ability + item));
        assertThat(Tendencies.among(all).of(RATER))
                .extracting(Tendency::verdict)
                .containsOnly(Verdict.NOT_SHOWN);
    }

    @Test
    void saysWhenThereAreTooFew() {
        var all = new ArrayList<>(peers());
        all.addAll(sheets(RATER, 5, (ability, item) -> 100.0).subList(0, 2));
        assertThat(Tendencies.among(all).of(RATER))
                .containsOnly(
                        Stream.of(TendencyKind.values()).map(Tendency::tooFew).toArray(Tendency[]::new));
    }

    @Test
    void comparesOnlyWithWhoRatesTheSameGroup() {
        var all = new ArrayList<>(peers());
        all.addAll(inGroup("director", sheets(RATER, 5, (ability, item) -> 100.0)));
        assertThat(Tendencies.among(all).of(RATER).getFirst().verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    /** Beside a group that seven others rate: nearly all own sheets lie in one that a single colleague rates as well. */
    @Test
    void aGroupWithOneOtherRaterIsLeftOut() {
        var colleague = new UUID(0, 1);
        var all = new ArrayList<>(peers());
        all.addAll(sheets(RATER, 77, (ability, item) -> ability + item));
        var before = Tendencies.among(all).of(RATER);
        all.addAll(inGroup("director", sheets(RATER, 5, (ability, item) -> 100.0)));
        all.addAll(inGroup("director", sheets(colleague, 6, (ability, item) -> 0.0)));
        var tendencies = Tendencies.among(all);
        assertThat(tendencies.sheets(RATER)).isEqualTo(PEOPLE);
        for (var kind : List.of(TendencyKind.LENIENCY, TendencyKind.RANGE, TendencyKind.HALO)) {
            assertThat(Objects.requireNonNull(
                            tendencies.of(RATER).get(kind.ordinal()).figure()))
                    .isCloseTo(Objects.requireNonNull(before.get(kind.ordinal()).figure()), within(1e-9));
        }
    }

    private static List<RatedSheet> inGroup(String group, List<RatedSheet> sheets) {
        return sheets.stream()
                .map(sheet -> new RatedSheet(sheet.rater(), group, sheet.order(), sheet.marks()))
                .toList();
    }

    @Test
    void theOrderOfTheListDoesNotMatter() {
        var all = new ArrayList<>(peers());
        all.addAll(sheets(RATER, 3, (ability, item) -> ability));
        var mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(4));
        var one = Tendencies.among(all).of(RATER);
        var other = Tendencies.among(mixed).of(RATER);
        for (int i = 0; i < one.size(); i++) {
            assertThat(Objects.requireNonNull(one.get(i).figure()))
                    .isCloseTo(Objects.requireNonNull(other.get(i).figure()), within(1e-9));
        }
    }

    /** 2, 4 and 9 against 1, 3, 5 and 7: means 5 and 4; pooled variance (26 + 20) ÷ 5 = 9.2; t with 5 degrees 2.5706. */
    @Test
    void reckonsTheDifferenceOfMeansAsInTheBook() {
        var all = new ArrayList<RatedSheet>();
        for (double level : new double[] {2, 4, 9}) {
            all.add(new RatedSheet(RATER, "g", all.size(), List.of(new Given(null, level))));
        }
        for (double level : new double[] {1, 3, 5, 7}) {
            all.add(new RatedSheet(new UUID(0, 1), "g", all.size(), List.of(new Given(null, level))));
        }
        var found = new PeerMeans(all, RatedSheet::level, 1).difference(RATER).orElseThrow();
        double half = 2.570582 * Math.sqrt(9.2 * (1.0 / 3 + 1.0 / 4));
        assertThat(found.estimate()).isCloseTo(1, within(1e-9));
        assertThat(found.interval().low()).isCloseTo(1 - half, within(1e-5));
        assertThat(found.interval().high()).isCloseTo(1 + half, within(1e-5));
    }

    private static Tendency rated(BiFunction<Double, Double, Double> marks) {
        return of(TendencyKind.LENIENCY, marks);
    }

    private static Tendency of(TendencyKind kind, BiFunction<Double, Double, Double> marks) {
        var all = new ArrayList<>(peers());
        all.addAll(sheets(RATER, 5, marks));
        return Tendencies.among(all).of(RATER).get(kind.ordinal());
    }

    private static List<RatedSheet> peers() {
        return IntStream.range(0, 7)
                .boxed()
                .flatMap(rater -> sheets(new UUID(0, rater), rater, (ability, item) -> ability + item).stream())
                .toList();
    }

    /** People whose ability lies around 55; how well each does an item lies around that. */
    private static List<RatedSheet> sheets(UUID rater, int seed, BiFunction<Double, Double, Double> marks) {
        var random = new Random(seed * 31L + 7);
        return IntStream.range(0, PEOPLE)
                .mapToObj(person -> {
                    double ability = 55 + random.nextGaussian() * 15;
                    return new RatedSheet(
                            rater,
                            "staff",
                            person,
                            IntStream.range(0, ITEMS)
                                    .mapToObj(item ->
                                            new Given("item" + item, marks.apply(ability, random.nextGaussian() * 15)))
                                    .toList());
                })
                .toList();
    }
}
