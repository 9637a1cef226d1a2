package jp.mieru.survey.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;

/**
 * Questions that are drawn together.
 *
 * @param questions ordinals of one question that stands for itself, or of several upon one scale that make a table
 */
public record QuestionGroup(List<Integer> questions) {
    public QuestionGroup {
        questions = List.copyOf(questions);
    }

    public boolean isTable() {
        return questions.size() > 1;
    }

    /** The scale that all questions of a table stand upon. */
    public Optional<Scale> scale(Questionnaire questionnaire) {
        return questionnaire.scaleOf(questionnaire.questions().get(questions.getFirst()));
    }

    /** Scale questions that follow one another upon the same scale make a table, where they may. */
    static List<QuestionGroup> of(Questionnaire questionnaire, List<Integer> ordinals, IntPredicate mayStandInTable) {
        List<List<Integer>> groups = new ArrayList<>();
        boolean open = false;
        for (int ordinal : ordinals) {
            Question question = questionnaire.questions().get(ordinal);
            boolean inTable = question.type() == QuestionType.SCALE && mayStandInTable.test(ordinal);
            boolean joins = open && inTable && sameScale(questionnaire, groups.getLast(), question);
            if (!joins) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(ordinal);
            open = inTable;
        }
        return groups.stream().map(QuestionGroup::new).toList();
    }

    private static boolean sameScale(Questionnaire questionnaire, List<Integer> group, Question question) {
        return Objects.equals(questionnaire.questions().get(group.getLast()).scale(), question.scale());
    }
}
