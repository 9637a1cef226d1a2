package jp.mieru.survey.answerfile;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.survey.format.AnswersFormat;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Something that a column of a file of answers can say.
 *
 * @param key its name: {@code unit}, {@code weight}, the name of an attribute, the code of a question, or with a colon that
 *     of one of its choices
 * @param question the question, null for what is none
 * @param choice the choice of which the column says whether it was taken, null for the whole answer
 */
public record AnswerField(
        String key,
        Kind kind,
        @Nullable Question question,
        @Nullable Choice choice) {
    /** What it is about. */
    public enum Kind {
        UNIT,
        ATTRIBUTE,
        WEIGHT,
        QUESTION,
        CHOICE
    }

    /** All that answers of a questionnaire can say, in the order in which they are shown. */
    public static List<AnswerField> of(Questionnaire questionnaire) {
        List<AnswerField> fields = new ArrayList<>();
        fields.add(new AnswerField(AnswersFormat.UNIT, Kind.UNIT, null, null));
        questionnaire.attributes().forEach(name -> fields.add(new AnswerField(name, Kind.ATTRIBUTE, null, null)));
        fields.add(new AnswerField(AnswersFormat.WEIGHT, Kind.WEIGHT, null, null));
        for (Question question : questionnaire.questions()) {
            fields.add(new AnswerField(question.code(), Kind.QUESTION, question, null));
            if (question.type() == QuestionType.CHOICES) {
                question.choices()
                        .forEach(choice ->
                                fields.add(new AnswerField(key(question, choice), Kind.CHOICE, question, choice)));
            }
        }
        return fields;
    }

    static String key(Question question, Choice choice) {
        return question.code() + ":" + choice.code();
    }
}
