package jp.mieru.engagement.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Intervals are sums of squares, and squares can be subtracted: what they tell of hidden scores. */
class SpreadHidingTest {
    private static final int SEEDS = 1_000_000;
    private static final double HALF = 0.5;
    private static final int TOP = 0;
    private static final int A = 1;
    private static final int B = 2;
    private static final int C = 3;

    /** Thirty of a unit with three in it, of which the two small ones are of one mind. */
    private static Respondents ofOneMind(int questions) {
        var town = new Respondents(Forest.of(Forest.WHOLE, 0, 0, 0, Forest.WHOLE), questions, 0)
                .add(6, A, Respondents.UNKNOWN, answers(questions, 4))
                .add(6, B, Respondents.UNKNOWN, answers(questions, 4));
        for (int unit : List.of(C, 4)) {
            IntStream.range(0, 18).forEach(i -> town.add(1, unit, Respondents.UNKNOWN, answers(questions, 1 + i % 5)));
        }
        return town;
    }

    private static double[] answers(int questions, double answer) {
        return IntStream.range(0, questions).mapToDouble(i -> answer).toArray();
    }

    @Example
    void thoseLeftWhoAllAnsweredAlikeAreNotToldBySquares() {
        for (int questions : List.of(1, 2)) {
            var town = ofOneMind(questions);
            Respondents.Shown shown = town.shown();
            assertThat(shown.score(TOP, 0)).isTrue();
            assertThat(shown.score(A, 0)).isFalse();
            assertThat(shown.score(C, 0)).isTrue();
            assertThat(shown.spread(TOP, 0) && shown.spread(C, 0)).isFalse();
            assertThat(new SquareReader(town, shown, 1).find()).isEmpty();
        }
    }

    /** The attack is no straw man: with every interval shown the twelve are told. */
    @Example
    void showingEveryIntervalIsFoundOut() {
        var town = ofOneMind(1);
        Respondents.Shown shown = town.shown().withAllSpreads();
        assertThat(new SquareReader(town, shown, HALF).find()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Example
    void howMuchAnswersDifferIsToldWhereNothingIsHiddenBesideThem() {
        var town = new Respondents(Forest.flat(2), 2, 0);
        for (int unit = 0; unit < 2; unit++) {
            int at = unit;
            IntStream.range(0, 20).forEach(i -> town.add(1, at, Respondents.UNKNOWN, 3, 3 + i % 2));
        }
        Respondents.Shown shown = town.shown();
        assertThat(IntStream.range(0, 3)).allMatch(slot -> shown.spread(slot, 0));
    }

    /** The attack is no straw man: answers to questions, shown wherever the score is, are found out as well. */
    @Example
    void showingAllAnswersToQuestionsIsFoundOut() {
        long foundOut = IntStream.range(0, 30)
                .mapToObj(seed -> Respondents.random(new Random(seed), 2).withoutBlanks())
                .filter(town -> !new SquareReader(town, town.shown().withQuestionsAsScores(), 1)
                        .find()
                        .isEmpty())
                .count();
        assertThat(foundOut).isPositive();
    }

    @Property(tries = 60, seed = "3")
    void noHiddenScoreIsToldBySquares(
            @ForAll @IntRange(max = SEEDS) int seed, @ForAll @IntRange(min = 1, max = 2) int questions) {
        var town = Respondents.random(new Random(seed), questions).withoutBlanks();
        assertThat(new SquareReader(town, town.shown(), 1).find())
                .as(town::toString)
                .isEmpty();
    }
}
