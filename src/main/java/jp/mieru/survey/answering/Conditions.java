package jp.mieru.survey.answering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.mieru.survey.questionnaire.Block;
import jp.mieru.survey.questionnaire.Condition;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;

/** Which questions are asked of whoever has answered so far as a sheet says. Pure. */
final class Conditions {
    private final Questionnaire questionnaire;

    Conditions(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** Ordinals of the questions that are asked: those whose conditions are met by answers to questions that are asked. */
    Set<Integer> asked(Sheet sheet) {
        Set<Integer> asked = new HashSet<>();
        for (Block block : Block.of(questionnaire)) {
            for (int ordinal : block.questions()) {
                if (of(ordinal).stream().allMatch(condition -> isMet(condition, sheet, asked))) {
                    asked.add(ordinal);
                }
            }
        }
        return asked;
    }

    /**
     * Ordinals of the questions of a page that are drawn: those that are asked, and those that may come to be asked by what
     * is answered on the same page.
     */
    Set<Integer> drawn(Block block, Sheet sheet, Set<Integer> asked) {
        Set<Integer> drawn = new HashSet<>();
        for (int ordinal : block.questions()) {
            boolean here = of(ordinal).stream()
                    .allMatch(condition -> isMet(condition, sheet, asked) || drawn.contains(target(condition)));
            if (here) {
                drawn.add(ordinal);
            }
        }
        return drawn;
    }

    List<Condition> of(int ordinal) {
        return questionnaire.conditionsOf(questionnaire.questions().get(ordinal));
    }

    /** Ordinal of the question that a condition hangs on. */
    int target(Condition condition) {
        return questionnaire
                .question(condition.question())
                .map(questionnaire.questions()::indexOf)
                .orElse(-1);
    }

    /** The answers of a condition as a page sends them. */
    List<String> values(Condition condition) {
        Question question = questionnaire.questions().get(target(condition));
        return condition.answers().stream()
                .map(answer -> value(question, answer))
                .toList();
    }

    private String value(Question question, String answer) {
        if (question.type() == QuestionType.YESNO) {
            return answer.equals(Condition.YES) ? "1" : "0";
        }
        boolean dontKnow = questionnaire
                .scaleOf(question)
                .filter(scale -> answer.equals(scale.dontKnow()))
                .isPresent();
        return dontKnow ? Sheet.DONT_KNOW : answer;
    }

    private boolean isMet(Condition condition, Sheet sheet, Set<Integer> asked) {
        int target = target(condition);
        return asked.contains(target) && values(condition).stream().anyMatch(value -> sheet.has(target, value));
    }
}
