package jp.mieru.engagement.scoring;

import static jp.mieru.engagement.scoring.ScoringMethod.MEAN;
import static jp.mieru.engagement.scoring.ScoringMethod.PERCENT_POSITIVE;
import static jp.mieru.engagement.scoring.ScoringMethod.RAW;
import static jp.mieru.engagement.scoring.Sheet.questions;
import static jp.mieru.engagement.scoring.Sheet.row;
import static jp.mieru.engagement.scoring.Sheet.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The worked examples of the methods that were taken over, to the digit that was published. */
class PublishedFiguresTest {
    private static final List<Measure> FIVE_STATEMENTS = questions(5, 1, 5);

    /** Civil Service People Survey 2018, Technical Guide: 100, 75, 75, 50, 25. */
    @Test
    void oneCivilServantScores65() {
        assertThat(score(Sheet.of(row(5, 4, 4, 3, 2)), FIVE_STATEMENTS, MEAN)).isEqualTo(65);
    }

    /** The same guide: ten respondents with 65, 25, 70, 35, 50, 100, 90, 40, 20 and 35. */
    @Test
    void aGroupOfTenCivilServantsScores53() {
        double[][] rows = IntStream.of(65, 25, 70, 35, 50, 100, 90, 40, 20, 35)
                .mapToObj(PublishedFiguresTest::statementsThatScore)
                .toArray(double[][]::new);
        assertThat(score(Sheet.of(rows), FIVE_STATEMENTS, MEAN)).isEqualTo(53);
    }

    /** The same guide: two organisations, both 50 % positive, from strongly agree to strongly disagree. */
    @Test
    void theIndexTellsApartOrganisationsThatAreEquallyPositive() {
        double[][] a = organisation(10, 40, 10, 16, 24);
        double[][] b = organisation(22, 28, 34, 12, 4);
        List<Measure> one = questions(1, 1, 5);
        assertThat(score(a, one, MEAN)).isEqualTo(49);
        assertThat(score(b, one, MEAN)).isEqualTo(63);
        assertThat(score(a, one, PERCENT_POSITIVE)).isEqualTo(50);
        assertThat(score(b, one, PERCENT_POSITIVE)).isEqualTo(50);
    }

    /** FEVS: 4 and 5 are positive, X and blanks are in neither sum; the index is the mean of three subindices. */
    @Test
    void theEmployeeEngagementIndexIsTheMeanOfItsSubindices() {
        double[][] answers =
                Sheet.of(row(5, 4, Sheet.DONT_KNOW), row(4, Sheet.DONT_KNOW, 1), row(2, 1, 5), row(1, Sheet.BLANK, 3));
        CellFigures figures = Sheet.figures(answers, threeOfOneQuestion(1, 5), PERCENT_POSITIVE);
        assertThat(IntStream.range(0, 3).mapToDouble(subindex -> figures.score(0, 0, subindex)))
                .containsExactly(50.0, 50.0, 100.0 / 3);
        assertThat(figures.score(0, 0, 3)).isCloseTo((50 + 50 + 100.0 / 3) / 3, within(1e-12));
    }

    /** FEVS 2019, governmentwide: 57.1, 76.2 and 72.1 make 68.5. */
    @Test
    void theSubindicesOf2019MakeTheIndexOf2019() {
        double[][] thousand = IntStream.range(0, 1000)
                .mapToObj(i -> row(i < 571 ? 1 : 0, i < 762 ? 1 : 0, i < 721 ? 1 : 0))
                .toArray(double[][]::new);
        assertThat(Sheet.figures(thousand, threeOfOneQuestion(0, 1), PERCENT_POSITIVE)
                        .score(0, 0, 3))
                .isCloseTo(68.5, within(0.05));
    }

    private static List<List<Measure>> threeOfOneQuestion(int low, int high) {
        return IntStream.range(0, 3)
                .mapToObj(i -> List.of(new Measure(i, low, high, false)))
                .toList();
    }

    /** Civil Service People Survey 2018: eight items whose mean is 62.5 make a stress of 37.5; a group at 55 is at 45. */
    @Test
    void stressIsWhatIsMissingToAHundredForWhoeverAnsweredAllItems() {
        assertThat(CompleteAnswerIndex.proxyStress(100, 75, 75, 50, 50, 50, 50, 50))
                .isEqualTo(37.5);
        assertThat(CompleteAnswerIndex.proxyStress(100, 75, 75, 50, 50, 50, 50, Sheet.BLANK))
                .isNaN();
        assertThat(CompleteAnswerIndex.group(37.5, 52.5, Sheet.BLANK)).isEqualTo(45);
    }

    /** The same guide: answers from 0 to 10 are mapped to quarters; one respondent has 65, a group of ten 53. */
    @Test
    void wellBeingMapsElevenPointsToQuarters() {
        assertThat(IntStream.rangeClosed(0, 10).mapToObj(CompleteAnswerIndex::ofElevenPoints))
                .containsExactly(0.0, 25.0, 25.0, 25.0, 25.0, 50.0, 50.0, 75.0, 75.0, 75.0, 100.0);
        assertThat(CompleteAnswerIndex.perma(
                        CompleteAnswerIndex.ofElevenPoints(8), CompleteAnswerIndex.ofElevenPoints(10), 75, 50, 25))
                .isEqualTo(65);
        assertThat(CompleteAnswerIndex.group(65, 25, 70, 35, 50, 100, 90, 40, 20, 35))
                .isEqualTo(53);
    }

    /** FEVS: the Global Satisfaction Index is the mean of four items' unrounded percentages. */
    @Test
    void globalSatisfactionIsTheMeanOfFourItems() {
        double[][] answers = Sheet.of(row(5, 4, 3, 1), row(4, 2, 4, Sheet.DONT_KNOW), row(1, 5, 5, 4));
        assertThat(score(answers, questions(4, 1, 5), PERCENT_POSITIVE))
                .isCloseTo((200 / 3.0 + 200 / 3.0 + 200 / 3.0 + 50) / 4, within(1e-12));
    }

    /** UWES: the mean of points from 0 to 6. */
    @Test
    void workEngagementIsTheMeanOfItsPoints() {
        assertThat(score(Sheet.of(row(6, 4, 2), row(3, 3, 3)), questions(3, 0, 6), RAW))
                .isEqualTo(3.5);
    }

    /** Five answers whose mean is the score: quarters of 100 spread evenly. */
    private static double[] statementsThatScore(int score) {
        int quarters = score * 5 / 25;
        return row(
                IntStream.range(0, 5).mapToDouble(i -> 1 + (quarters + i) / 5).toArray());
    }

    private static double[][] organisation(int... percents) {
        double[][] rows = IntStream.range(0, percents.length)
                .boxed()
                .flatMap(i -> IntStream.range(0, percents[i]).mapToObj(n -> row(5 - i)))
                .toArray(double[][]::new);
        return Sheet.of(rows);
    }
}
