package jp.mieru.survey.builder;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Condition;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;
import jp.mieru.survey.questionnaire.Section;
import jp.mieru.survey.questionnaire.Text;

/** Of whom and how something is asked, in words. */
public record ShownCondition(Questionnaire questionnaire, Page page) {
    /** "Only those who answered …". */
    public String of(Condition condition) {
        String answers = condition.answers().stream()
                .map(answer -> questionnaire
                        .question(condition.question())
                        .map(question -> answer(question, answer))
                        .orElse(answer))
                .collect(Collectors.joining(page.t("survey.answer.question.or")));
        return page.t("survey.builder.condition.shown", condition.question(), answers);
    }

    /** What is special about a section; empty if nothing is. */
    public String of(Section section) {
        return Stream.of(
                        section.onlyIf() == null ? "" : of(section.onlyIf()),
                        section.random() ? page.t("survey.builder.section.random.shown") : "",
                        section.matrix() ? page.t("survey.builder.section.matrix.shown") : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String answer(Question question, String answer) {
        if (question.type() == QuestionType.YESNO) {
            return page.t(answer.equals(Condition.YES) ? "survey.answer.question.yes" : "survey.answer.question.no");
        }
        Scale scale = questionnaire.scaleOf(question).orElse(null);
        if (scale != null) {
            int place = scale.points().stream().map(String::valueOf).toList().indexOf(answer);
            Text label = place < 0 || scale.labels().isEmpty()
                    ? Text.of(answer)
                    : scale.labels().get(place);
            return answer.equals(scale.dontKnow())
                    ? page.t("survey.answer.question.dontknow")
                    : label.in(page.locale());
        }
        return question.choices().stream()
                .filter(choice -> choice.code().equals(answer))
                .map(Choice::name)
                .map(name -> name.in(page.locale()))
                .findFirst()
                .orElse(answer);
    }
}
