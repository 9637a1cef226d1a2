package jp.mieru.engagement.analysis;

import java.util.List;
import jp.mieru.survey.questionnaire.Question;

/**
 * How those in a unit answered one question.
 *
 * @param ordinal of the question in its questionnaire
 * @param points the answers that can be given, as numbers; of choices their places
 * @param respondents people who answered, 0 where it is hidden
 * @param counts how many gave each answer; empty where it is hidden
 * @param dontKnow how many said that they do not know
 */
public record QuestionAnswers(
        int ordinal, Question question, List<Integer> points, int respondents, List<Integer> counts, int dontKnow) {
    public QuestionAnswers {
        points = List.copyOf(points);
        counts = List.copyOf(counts);
    }

    /** Whether it is shown. */
    public boolean shown() {
        return !counts.isEmpty();
    }

    /** The share of those who gave an answer, in percent of those who answered. */
    public double percent(int answer) {
        return 100.0 * counts.get(answer) / respondents;
    }
}
