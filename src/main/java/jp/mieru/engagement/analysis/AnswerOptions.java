package jp.mieru.engagement.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;

/**
 * Where the counts of a question's answers stand in the row of a unit: first how many people answered it, then how many
 * gave each answer, and last how many said "don't know". Numbers and words have no answers that could be counted.
 *
 * @param question its ordinal
 * @param first place of the number of people
 * @param points the answers as numbers, in order; of choices their places
 * @param several whether one person can give several of them, told by powers of two
 * @param order 1 where a higher number is more of what is measured, −1 where it is less, 0 where nothing is measured
 */
record AnswerOptions(int question, int first, List<Integer> points, boolean several, int order) {
    /** Number of people, each answer, and "don't know". */
    int size() {
        return points.size() + 2;
    }

    /** Place of "don't know". */
    int dontKnow() {
        return first + 1 + points.size();
    }

    /** Whether the counts of a row tell what somebody answered: because all gave the same answer. */
    boolean tells(int[] row) {
        int answered = row[first];
        return answered == 0
                ? row[dontKnow()] > 0
                : IntStream.range(first + 1, dontKnow()).anyMatch(answer -> row[answer] == answered);
    }

    /** All questions of a questionnaire whose answers can be counted, one after the other. */
    static List<AnswerOptions> of(Questionnaire questionnaire) {
        List<AnswerOptions> found = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            Question question = questionnaire.questions().get(i);
            List<Integer> points = points(questionnaire, question);
            if (!points.isEmpty()) {
                var options =
                        new AnswerOptions(i, first, points, question.type() == QuestionType.CHOICES, order(question));
                found.add(options);
                first += options.size();
            }
        }
        return found;
    }

    private static int order(Question question) {
        return !question.type().scored() ? 0 : question.reversed() ? -1 : 1;
    }

    private static List<Integer> points(Questionnaire questionnaire, Question question) {
        return switch (question.type()) {
            case SCALE -> questionnaire.scaleOf(question).map(Scale::points).orElse(List.of());
            case YESNO -> List.of(1, 0);
            case CHOICE, CHOICES ->
                IntStream.range(0, question.choices().size()).boxed().toList();
            default -> List.of();
        };
    }
}
