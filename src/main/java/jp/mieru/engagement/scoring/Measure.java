package jp.mieru.engagement.scoring;

import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Range;

/**
 * A scored question as the formulas see it.
 *
 * @param question its ordinal, which is its column in the answers
 * @param low the lowest possible answer, NaN where answers have no ends
 * @param high the highest possible answer, NaN where answers have no ends
 * @param reversed whether a high answer means little of what is measured
 */
public record Measure(int question, double low, double high, boolean reversed) {
    /** The scored questions of a construct; choices and words are none. */
    public static List<Measure> of(Questionnaire questionnaire, String construct) {
        return IntStream.range(0, questionnaire.questions().size())
                .filter(i -> belongs(questionnaire.questions().get(i), construct))
                .mapToObj(i -> of(questionnaire, i))
                .toList();
    }

    private static boolean belongs(Question question, String construct) {
        return question.type().scored() && construct.equals(question.construct());
    }

    private static Measure of(Questionnaire questionnaire, int ordinal) {
        Question question = questionnaire.questions().get(ordinal);
        Range range = questionnaire.rangeOf(question);
        return range == null
                ? new Measure(ordinal, Double.NaN, Double.NaN, false)
                : new Measure(ordinal, range.low(), range.high(), question.reversed());
    }

    /** Whether there are a lowest and a highest answer. */
    public boolean bounded() {
        return low < high;
    }

    /** The answer as it counts, from 0 to 1; NaN where answers have no ends. */
    public double part(double answer) {
        return (straight(answer) - low) / (high - low);
    }

    /** The answer as if the question were not reversed. */
    double straight(double answer) {
        return reversed ? low + high - answer : answer;
    }
}
