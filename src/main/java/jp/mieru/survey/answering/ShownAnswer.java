package jp.mieru.survey.answering;

import jp.mieru.platform.web.Page;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;

/** Answers as their giver reads them. */
record ShownAnswer(Questionnaire questionnaire, Page page) {
    /** One value that a page sends for a question. */
    String of(Question question, String value) {
        return switch (question.type()) {
            case SCALE -> point(question, value);
            case YESNO -> page.t(value.equals("1") ? "survey.answer.question.yes" : "survey.answer.question.no");
            case CHOICE, CHOICES ->
                question.choices().stream()
                        .filter(choice -> choice.code().equals(value))
                        .map(choice -> choice.name().in(page.locale()))
                        .findFirst()
                        .orElse(value);
            case NUMBER, TEXT -> value;
        };
    }

    private String point(Question question, String value) {
        if (value.equals(Sheet.DONT_KNOW)) {
            return page.t("survey.answer.question.dontknow");
        }
        Scale scale = questionnaire.scaleOf(question).orElseThrow();
        int place = scale.points().stream().map(String::valueOf).toList().indexOf(value);
        return place < 0 || scale.labels().isEmpty()
                ? value
                : scale.labels().get(place).in(page.locale());
    }
}
