package jp.mieru.survey.answerimport.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.AttributeLabels;
import jp.mieru.survey.answerfile.AnswerField;
import jp.mieru.survey.answerfile.AnswerMapping;
import jp.mieru.survey.answerimport.AnswerImport;
import jp.mieru.survey.builder.QuestionnaireStore;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.springframework.stereotype.Component;

/** What columns can be chosen for. */
@Component
public class ColumnChoices {
    private final QuestionnaireStore questionnaires;

    ColumnChoices(QuestionnaireStore questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** What was asked. */
    public Questionnaire asked(AnswerImport view) {
        return questionnaires.find(view.questionnaire()).orElseThrow().questionnaire();
    }

    /** The fields that columns can be chosen for. */
    List<ColumnChoice> choices(Questionnaire asked, AnswerMapping mapping, Page page) {
        var choices = new ArrayList<ColumnChoice>();
        List<AnswerField> fields = AnswerField.of(asked);
        for (int i = 0; i < fields.size(); i++) {
            AnswerField field = fields.get(i);
            choices.add(new ColumnChoice(
                    "f" + i,
                    field.key(),
                    name(field, page),
                    mapping.place(field.key()),
                    field.kind() == AnswerField.Kind.UNIT));
        }
        return choices;
    }

    private static String name(AnswerField field, Page page) {
        Question question = field.question();
        return switch (field.kind()) {
            case UNIT -> page.t("survey.answerimport.field.unit");
            case WEIGHT -> page.t("survey.answerimport.field.weight");
            case ATTRIBUTE -> AttributeLabels.name(page.messages(), page.locale(), field.key());
            case QUESTION -> question == null ? field.key() : text(question, page.locale());
            case CHOICE ->
                field.choice() == null
                        ? field.key()
                        : page.t(
                                "survey.answerimport.field.choice",
                                field.choice().name().in(page.locale()));
        };
    }

    /** A question as a page calls it. */
    public static String text(Question question, Locale locale) {
        return question.code() + " " + question.text().in(locale);
    }
}
