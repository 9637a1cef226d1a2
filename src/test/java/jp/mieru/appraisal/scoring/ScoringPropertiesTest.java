package jp.mieru.appraisal.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import jp.mieru.appraisal.ruleset.Follows;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.Scale;
import jp.mieru.appraisal.ruleset.Words;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Laws of the calculation, upon any marks, weights and coefficients. */
@NullUnmarked
class ScoringPropertiesTest {
    private static final RuleSet RULES = Preset.SEVEN.rules();
    private static final Scale SCALE = RULES.scale("each").orElseThrow();
    private static final PartScoring GOALS =
            new PartScoring(RULES, RULES.part(PartKind.PERFORMANCE).orElseThrow());
    private static final Scale WHOLE = RULES.scale("whole").orElseThrow();

    @Property(tries = 500)
    void theOrderOfMarksDoesNotMatter(@ForAll("marks") List<Mark> marks, @ForAll long seed) {
        var other = new ArrayList<>(marks);
        Collections.shuffle(other, new Random(seed));
        assertThat(GOALS.period(other).exact()).isEqualTo(GOALS.period(marks).exact());
        assertThat(GOALS.period(other).grade()).isEqualTo(GOALS.period(marks).grade());
    }

    @Property(tries = 500)
    void aBetterMarkNeverLowersTheScoreOrTheGrade(
            @ForAll("marks") List<Mark> marks, @ForAll @IntRange(max = 11) int at) {
        var place = at % marks.size();
        var mark = marks.get(place);
        if (mark.letter() == null || SCALE.place(mark.letter()) == 0) {
            return;
        }
        var better = new ArrayList<>(marks);
        var letter = SCALE.steps().get(SCALE.place(mark.letter()) - 1).letter();
        better.set(place, new Mark(mark.name(), letter, mark.coefficient(), mark.weight()));
        var before = GOALS.period(marks);
        var after = GOALS.period(better);
        assertThat(after.exact()).isGreaterThanOrEqualTo(before.exact());
        assertThat(WHOLE.place(after.grade())).isLessThanOrEqualTo(WHOLE.place(before.grade()));
    }

    @Property(tries = 500)
    void aScoreLiesBetweenTheLeastAndTheMostThatAMarkCanBring(@ForAll("marks") List<Mark> marks) {
        var result = GOALS.period(marks);
        boolean none = marks.stream().allMatch(mark -> mark.letter() == null);
        assertThat(result.isThere()).isEqualTo(!none);
        if (!none) {
            assertThat(result.score()).isBetween(new BigDecimal("8"), new BigDecimal("120"));
        }
    }

    @Property(tries = 500)
    void whatIsNotRatedChangesNothing(@ForAll("marks") List<Mark> marks) {
        var rated = marks.stream().filter(mark -> mark.letter() != null).toList();
        assertThat(GOALS.period(rated).exact()).isEqualTo(GOALS.period(marks).exact());
    }

    @Property(tries = 500)
    void weightsCountByTheirProportion(
            @ForAll("marks") List<Mark> marks, @ForAll @IntRange(min = 1, max = 50) int times) {
        var scaled = marks.stream()
                .map(mark -> new Mark(
                        mark.name(),
                        mark.letter(),
                        mark.coefficient(),
                        mark.weight().multiply(BigDecimal.valueOf(times))))
                .toList();
        assertThat(GOALS.period(scaled).exact()).isEqualTo(GOALS.period(marks).exact());
    }

    @Property(tries = 500)
    void aBetterGradeNeverLowersWhatFollowsFromGrades(
            @ForAll("rules") Follows rule,
            @ForAll("grades") List<Weighted> grades,
            @ForAll @IntRange(max = 11) int at) {
        var place = at % grades.size();
        var grade = grades.get(place);
        if (grade.place() > 0) {
            var better = new ArrayList<>(grades);
            better.set(place, new Weighted(grade.place() - 1, grade.weight()));
            assertThat(GradeFromGrades.place(rule, SCALE, better))
                    .isLessThanOrEqualTo(GradeFromGrades.place(rule, SCALE, grades));
        }
    }

    @Property(tries = 500)
    void aGradeThatFollowsLiesBetweenTheBestAndTheWorst(@ForAll Follows rule, @ForAll("grades") List<Weighted> grades) {
        int best = grades.stream().mapToInt(Weighted::place).min().orElseThrow();
        int worst = grades.stream().mapToInt(Weighted::place).max().orElseThrow();
        assertThat(GradeFromGrades.place(rule, SCALE, grades)).isBetween(best, worst);
        var other = new ArrayList<>(grades);
        Collections.reverse(other);
        assertThat(GradeFromGrades.place(rule, SCALE, other)).isEqualTo(GradeFromGrades.place(rule, SCALE, grades));
    }

    /** Which is why the page says so beside this rule: b b c c c is c, and with the first b better it is still not higher; b b b d d falls. */
    @Test
    void theMostFrequentGradeMayFallWhenOneMarkRises() {
        var one = BigDecimal.ONE;
        // three at place 1, two at place 3 → 1; one of the three rises to 0: 0, 1, 1, 3, 3 → tie, the lower → 3
        var before = List.of(1, 1, 1, 3, 3).stream()
                .map(place -> new Weighted(place, one))
                .toList();
        var after = List.of(0, 1, 1, 3, 3).stream()
                .map(place -> new Weighted(place, one))
                .toList();
        assertThat(GradeFromGrades.place(Follows.MOST_FREQUENT, SCALE, before)).isEqualTo(1);
        assertThat(GradeFromGrades.place(Follows.MOST_FREQUENT, SCALE, after)).isEqualTo(3);
    }

    @Provide
    Arbitrary<Follows> rules() {
        return Arbitraries.of(Follows.MEDIAN, Follows.MEAN, Follows.LOWEST);
    }

    @Provide
    Arbitrary<List<Weighted>> grades() {
        return Combinators.combine(Arbitraries.integers().between(0, 6), weights())
                .as(Weighted::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Mark>> marks() {
        var letters = Arbitraries.of(SCALE.letters()).injectNull(0.2);
        var coefficients = Arbitraries.of("1.2", "1.0", "0.8").map(BigDecimal::new);
        return Combinators.combine(letters, coefficients, weights())
                .as((letter, coefficient, weight) -> new Mark(new Words("x", null), letter, coefficient, weight))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Arbitrary<BigDecimal> weights() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.1"), BigDecimal.valueOf(100))
                .ofScale(1)
                .map(Objects::requireNonNull);
    }
}
