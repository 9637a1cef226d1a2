package jp.mieru.engagement.scoring;

import static jp.mieru.engagement.scoring.ScoringMethod.ENPS;
import static jp.mieru.engagement.scoring.ScoringMethod.MEAN;
import static jp.mieru.engagement.scoring.ScoringMethod.PERCENT_POSITIVE;
import static jp.mieru.engagement.scoring.ScoringMethod.RAW;
import static jp.mieru.engagement.scoring.Sheet.BLANK;
import static jp.mieru.engagement.scoring.Sheet.DONT_KNOW;
import static jp.mieru.engagement.scoring.Sheet.questions;
import static jp.mieru.engagement.scoring.Sheet.row;
import static jp.mieru.engagement.scoring.Sheet.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoringMethodTest {
    @Test
    void theMeanIsOverRespondentsOfTheirAnsweredQuestions() {
        double[][] answers = Sheet.of(row(5, 5, 5), row(1, BLANK, DONT_KNOW));
        assertThat(score(answers, questions(3, 1, 5), MEAN)).isEqualTo(50);
    }

    @Test
    void percentPositiveIsTheMeanOfTheQuestionsPercentages() {
        double[][] answers = Sheet.of(row(5, 5), row(4, BLANK), row(1, DONT_KNOW));
        assertThat(score(answers, questions(2, 1, 5), PERCENT_POSITIVE))
                .isCloseTo((200.0 / 3 + 100) / 2, within(1e-12));
    }

    @Test
    void onlyAnswersAboveTheMiddleArePositive() {
        assertThat(score(Sheet.of(row(3), row(4)), questions(1, 1, 5), PERCENT_POSITIVE))
                .isEqualTo(50);
        assertThat(score(Sheet.of(row(2), row(3)), questions(1, 1, 4), PERCENT_POSITIVE))
                .isEqualTo(50);
        assertThat(score(Sheet.of(row(3), row(4)), questions(1, 0, 6), PERCENT_POSITIVE))
                .isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource(ScoringMethod.class)
    void aBlankIsNeverZero(ScoringMethod method) {
        List<Measure> questions = questions(2, 0, 10);
        double without = score(Sheet.of(row(10, 9)), questions, method);
        double with = score(Sheet.of(row(10, 9), row(BLANK, BLANK), row(DONT_KNOW, BLANK)), questions, method);
        assertThat(with).isEqualTo(without);
    }

    @ParameterizedTest
    @EnumSource(ScoringMethod.class)
    void withoutAnAnswerThereIsNoScore(ScoringMethod method) {
        assertThat(score(Sheet.of(row(BLANK)), questions(1, 0, 10), method)).isNaN();
    }

    @Test
    void aReversedQuestionIsTurnedRound() {
        List<Measure> reversed = List.of(new Measure(0, 1, 5, true));
        double[][] answers = Sheet.of(row(1), row(2));
        assertThat(score(answers, reversed, MEAN)).isEqualTo(87.5);
        assertThat(score(answers, reversed, RAW)).isEqualTo(4.5);
        assertThat(score(answers, reversed, PERCENT_POSITIVE)).isEqualTo(100);
    }

    @Test
    void yesIsFullAndNoIsNothing() {
        double[][] answers = Sheet.of(row(1), row(1), row(1), row(0));
        assertThat(score(answers, questions(1, 0, 1), MEAN)).isEqualTo(75);
        assertThat(score(answers, questions(1, 0, 1), PERCENT_POSITIVE)).isEqualTo(75);
    }

    @Test
    void aNumberWithoutEndsIsTakenAsItStandsButIsNotPositive() {
        List<Measure> number = List.of(new Measure(0, Double.NaN, Double.NaN, false));
        assertThat(score(Sheet.of(row(21), row(22.5)), number, MEAN)).isEqualTo(21.75);
        assertThat(score(Sheet.of(row(21), row(22.5)), number, PERCENT_POSITIVE))
                .isNaN();
    }

    @Test
    void promotersLessDetractorsMakeEnps() {
        double[][] answers = Sheet.of(row(10), row(9), row(8), row(7), row(6), row(0), row(9), row(10));
        assertThat(score(answers, questions(1, 0, 10), ENPS)).isEqualTo(25);
        assertThat(score(answers, questions(1, 1, 5), ENPS)).isNaN();
    }

    @Test
    void weightsCountInScoresButNotInNumbersOfPeople() {
        for (ScoringMethod method : List.of(MEAN, PERCENT_POSITIVE)) {
            CellFigures weighted = of(method, true);
            assertThat(weighted.score(0, 0, 0)).isEqualTo(75);
            assertThat(weighted.people(0, 0, 0)).isEqualTo(2);
            assertThat(of(method, false).score(0, 0, 0)).isEqualTo(50);
        }
    }

    private static CellFigures of(ScoringMethod method, boolean weighted) {
        CellTally tally = Sheet.tally(List.of(questions(1, 1, 5)), method, Forest.flat(0), weighted);
        tally.respondent(Forest.WHOLE, 3, new String[0], row(5));
        tally.respondent(Forest.WHOLE, 1, new String[0], row(1));
        return tally.figures();
    }

    @Test
    void aUnitsFiguresIncludeTheUnitsWithinIt() {
        CellTally tally = Sheet.tally(List.of(questions(1, 1, 5)), MEAN, Forest.of(Forest.WHOLE, 0, 0), false);
        tally.respondent(1, 1, new String[0], row(5));
        tally.respondent(0, 1, new String[0], row(3));
        tally.respondent(2, 1, new String[0], row(BLANK));
        CellFigures figures = tally.figures();
        assertThat(IntStream.range(0, 4).map(slot -> figures.people(slot, 0, 0)))
                .containsExactly(2, 1, 0, 2);
        assertThat(IntStream.range(0, 4).mapToDouble(slot -> figures.score(slot, 0, 0)))
                .containsExactly(75.0, 100.0, Double.NaN, 75.0);
    }

    @Test
    void isNamedByTheWordOfTheCommandLine() {
        assertThat(ScoringMethod.ofWord("percent-positive")).contains(PERCENT_POSITIVE);
        assertThat(ScoringMethod.ofWord("PERCENT_POSITIVE")).isEmpty();
    }
}
