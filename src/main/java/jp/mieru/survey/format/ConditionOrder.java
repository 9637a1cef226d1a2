package jp.mieru.survey.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mieru.survey.questionnaire.Block;
import jp.mieru.survey.questionnaire.Condition;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Section;

/** What may hang on what: only on something that is asked before, so that there is no circle. */
final class ConditionOrder {
    private final Questionnaire questionnaire;
    private final List<Integer> asked;

    ConditionOrder(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.asked = Block.of(questionnaire).stream()
                .flatMap(block -> block.questions().stream())
                .toList();
    }

    /** Something with a condition: the questions that are asked or not by it. */
    final class Asker {
        private final List<Question> questions;

        private Asker(List<Question> questions) {
            this.questions = questions;
        }

        /** Why these cannot hang on the answer to this question: the last part of the message's key. */
        Optional<String> fault(Question hangsOn) {
            if (hangsOn.type() == QuestionType.NUMBER || hangsOn.type() == QuestionType.TEXT) {
                return Optional.of("condition_type");
            }
            if (questions.stream().allMatch(question -> place(hangsOn) < place(question))) {
                return Optional.empty();
            }
            return Optional.of(leadsBack(hangsOn, questions) ? "condition_circle" : "condition_later");
        }
    }

    Asker of(Question question) {
        return new Asker(List.of(question));
    }

    Asker of(Section section) {
        return new Asker(questionnaire.questions().stream()
                .filter(question -> section.code().equals(question.section()))
                .toList());
    }

    private int place(Question question) {
        return asked.indexOf(questionnaire.questions().indexOf(question));
    }

    private boolean leadsBack(Question from, List<Question> to) {
        Set<Question> seen = new HashSet<>();
        Deque<Question> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            Question question = next.pop();
            if (to.contains(question)) {
                return true;
            }
            if (seen.add(question)) {
                questionnaire.conditionsOf(question).stream()
                        .map(Condition::question)
                        .flatMap(code -> questionnaire.question(code).stream())
                        .forEach(next::push);
            }
        }
        return false;
    }
}
