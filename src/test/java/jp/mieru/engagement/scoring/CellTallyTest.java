package jp.mieru.engagement.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.DoubleStream;
import jp.mieru.engagement.suppression.CellPoints;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.Forest;
import jp.mieru.survey.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tally of answers as they come gives what looking at all of them in each unit gives. */
class CellTallyTest {
    private static final Forest UNITS = Forest.of(Forest.WHOLE, 0, 0, 1);
    private static final @Nullable String[] GENDERS = {"女", "男", null};

    @Test
    void everyMethodGivesTheSameAsLookingAtAllAnswersInEachUnit() {
        for (ScoringMethod method : ScoringMethod.values()) {
            for (boolean weighted : new boolean[] {false, true}) {
                compare(method, weighted);
            }
        }
    }

    @Test
    void varianceIsThatOfASampleAndNothingWhereAllAgree() {
        var tally =
                new CellTally(Scoring.of(Town.questionnaire(), ScoringMethod.MEAN), Forest.flat(1), List.of(), false);
        for (double answer : new double[] {1, 2, 4, 5}) {
            tally.respondent(0, 1, new String[0], new double[] {answer, 3, 0, 0, 0});
        }
        CellFigures figures = tally.figures();
        assertThat(figures.score(0, 0, 0)).isEqualTo(50);
        assertThat(figures.variance(0, 0, 0)).isCloseTo((2500 + 625 + 625 + 2500) / 3.0, within(1e-9));
        assertThat(figures.variance(0, 0, 1)).isZero();
        assertThat(figures.revealing(0, figures.counts(0)).size()).isZero();
        assertThat(figures.revealing(1, figures.counts(1)).size()).isEqualTo(2);
    }

    @Test
    void valuesThatAreNumbersStandInTheirOrder() {
        var tally = new CellTally(
                Scoring.of(Town.questionnaire(), ScoringMethod.MEAN), Forest.flat(1), List.of("serviceLength"), false);
        for (String years : new String[] {"10", "5", "0", "20"}) {
            tally.respondent(0, 1, new String[] {years}, new double[] {1, 1, 1, 1, 1});
        }
        assertThat(tally.figures().columns().values()).containsExactly(List.of("0", "5", "10", "20"));
    }

    @Test
    void valuesThatAreNumbersStandBeforeWordsInWhateverOrderTheyCome() {
        var order = new ArrayList<>(List.of("9", "課長", "1000000000000", "10", "1a", "09", "2"));
        List<String> sorted = order.stream().sorted(new ValueOrder()).toList();
        assertThat(sorted).containsExactly("2", "09", "9", "10", "1000000000000", "1a", "課長");
        Collections.reverse(order);
        assertThat(order.stream().sorted(new ValueOrder()).toList()).isEqualTo(sorted);
    }

    @Test
    void aQuestionThatNobodyAnsweredDoesNotHideThatAllAnsweredTheOtherAlike() {
        CellTally tally =
                Sheet.tally(List.of(Sheet.questions(2, 1, 5)), ScoringMethod.PERCENT_POSITIVE, Forest.flat(1), false);
        for (int i = 0; i < 12; i++) {
            tally.respondent(0, 1, new String[0], Sheet.row(5, Sheet.BLANK));
        }
        CellFigures figures = tally.figures();
        assertThat(figures.revealing(0, figures.counts(0)).size()).isEqualTo(2);
    }

    @Test
    void theVarianceOfAnIndexIsOfThoseWhoAnsweredAllOfItAndHoldsForItsNumberOfPeople() {
        CellTally tally = Sheet.tally(
                List.of(List.of(new Measure(0, 1, 5, false)), List.of(new Measure(1, 1, 5, false))),
                ScoringMethod.MEAN,
                Forest.flat(2),
                false);
        for (int i = 0; i < 20; i++) {
            tally.respondent(0, 1, new String[0], Sheet.row(1 + i % 5, i < 10 ? 3 : Sheet.BLANK));
            tally.respondent(1, 1, new String[0], Sheet.row(1 + i % 5, i < 4 ? 3 : Sheet.BLANK));
        }
        for (int i = 0; i < 10; i++) {
            tally.respondent(0, 1, new String[0], Sheet.row(Sheet.BLANK, 2));
            tally.respondent(1, 1, new String[0], Sheet.row(Sheet.BLANK, 2));
        }
        CellFigures figures = tally.figures();
        double ofTen = (4 * 625 + 4 * 156.25) / 9;
        assertThat(figures.people(0, 0, 2)).isEqualTo(20);
        assertThat(figures.variance(0, 0, 2) / 20).isCloseTo(ofTen / 10, within(1e-9));
        assertThat(figures.variance(1, 0, 2)).isNaN();
    }

    @Test
    void pointsOfWeightedAnswersAddUpAsTheirMeansDo() {
        CellTally tally = Sheet.tally(List.of(Sheet.questions(1, 1, 5)), ScoringMethod.MEAN, Forest.flat(2), true);
        for (int i = 0; i < 8; i++) {
            tally.respondent(0, 3, new String[0], Sheet.row(5));
            tally.respondent(1, 1, new String[0], Sheet.row(1 + i % 2));
        }
        CellFigures figures = tally.figures();
        CellPoints points = Objects.requireNonNull(figures.points(0));
        assertThat(points.points(0, 0)).isCloseTo(12, within(1e-9));
        assertThat(points.most(0, 0, 8)).isCloseTo(12, within(1e-9));
        assertThat(points.points(1, 0)).isCloseTo(0.5, within(1e-9));
        assertThat(points.points(2, 0)).isCloseTo(12.5, within(1e-9));
        assertThat(points.most(2, 0, 16)).isCloseTo(16, within(1e-9));
    }

    private static void compare(ScoringMethod method, boolean weighted) {
        var random = new Random(7);
        var scoring = Scoring.of(Town.questionnaire(), method);
        var tally = new CellTally(scoring, UNITS, List.of("gender"), weighted);
        List<Given> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double[] answers = DoubleStream.generate(
                            () -> random.nextInt(9) == 0 ? AnswerTable.BLANK : 1 + random.nextInt(5))
                    .limit(5)
                    .toArray();
            var values = new @Nullable String[] {GENDERS[random.nextInt(3)]};
            int unit = random.nextInt(5) - 1;
            double weight = 0.5 + random.nextInt(4);
            all.add(new Given(unit, weighted ? weight : 1, answers));
            tally.respondent(unit, weight, values, answers);
        }
        CellFigures figures = tally.figures();
        for (int slot = 0; slot < figures.slots(); slot++) {
            int at = slot;
            List<Given> within =
                    all.stream().filter(given -> isWithin(given.unit, at)).toList();
            compare(within, figures, slot, method);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Given(int unit, double weight, double[] answers) {}

    private static boolean isWithin(int unit, int slot) {
        int at = unit;
        while (UNITS.slot(at) != slot && at != Forest.WHOLE) {
            at = UNITS.parent(at);
        }
        return UNITS.slot(at) == slot;
    }

    private static void compare(List<Given> within, CellFigures figures, int slot, ScoringMethod method) {
        List<String> measures = figures.scoring().measures();
        for (int i = 0; i < figures.scoring().constructs(); i++) {
            var questions = method.scorable(Measure.of(Town.questionnaire(), measures.get(i)));
            List<List<Measure>> means = method.byRespondent()
                    ? List.of(questions)
                    : questions.stream().map(List::of).toList();
            double score = means.stream()
                    .mapToDouble(mean -> mean(within, mean, method))
                    .average()
                    .orElse(Double.NaN);
            assertThat(figures.score(slot, 0, i)).isCloseTo(score, within(1e-9));
            assertThat(figures.people(slot, 0, i)).isEqualTo((int) within.stream()
                    .filter(given -> Double.isFinite(method.ofAnswered(given.answers, questions)))
                    .count());
        }
    }

    private static double mean(List<Given> within, List<Measure> questions, ScoringMethod method) {
        double sum = 0;
        double weights = 0;
        for (Given given : within) {
            double value = method.ofAnswered(given.answers, questions);
            if (Double.isFinite(value)) {
                sum += given.weight * value;
                weights += given.weight;
            }
        }
        return sum / weights;
    }
}
