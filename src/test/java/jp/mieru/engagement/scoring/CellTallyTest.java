package jp.mieru.engagement.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.Forest;
import jp.mieru.survey.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tally of answers as they come gives what scoring all of them in memory gives. */
class CellTallyTest {
    private static final Forest UNITS = Forest.of(Forest.WHOLE, 0, 0, 1);
    private static final @Nullable String[] GENDERS = {"女", "男", null};

    @Test
    void everyMethodGivesTheSameAsScoringInMemory() {
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

    private static void compare(ScoringMethod method, boolean weighted) {
        var random = new Random(7);
        var table = AnswerTable.builder(5, List.of("gender"));
        var scoring = Scoring.of(Town.questionnaire(), method);
        var tally = new CellTally(scoring, UNITS, List.of("gender"), weighted);
        for (int i = 0; i < 500; i++) {
            double[] answers = DoubleStream.generate(
                            () -> random.nextInt(9) == 0 ? AnswerTable.BLANK : 1 + random.nextInt(5))
                    .limit(5)
                    .toArray();
            var values = new @Nullable String[] {GENDERS[random.nextInt(3)]};
            int unit = random.nextInt(5) - 1;
            double weight = 0.5 + random.nextInt(4);
            table.add(unit, weight, values, answers);
            tally.respondent(unit, weight, values, answers);
        }
        compare(table.build(), tally.figures(), method, weighted);
    }

    private static void compare(AnswerTable answers, CellFigures figures, ScoringMethod method, boolean weighted) {
        List<String> measures = figures.scoring().measures();
        for (int i = 0; i < figures.scoring().constructs(); i++) {
            var questions = Measure.of(Town.questionnaire(), measures.get(i));
            var byUnit = Scores.of(answers, questions, method, weighted, Grouping.byUnit(answers, UNITS));
            for (int slot = 0; slot < figures.slots(); slot++) {
                assertThat(figures.people(slot, 0, i)).isEqualTo(byUnit.respondents(slot));
                assertThat(figures.score(slot, 0, i)).isCloseTo(byUnit.score(slot), within(1e-9));
            }
        }
    }
}
