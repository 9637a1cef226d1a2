package jp.mieru.survey.answerimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.AttributeLabels;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.answerfile.AnswerField;
import jp.mieru.survey.answerfile.AnswerMapping;
import jp.mieru.survey.builder.QuestionnaireStore;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.RoundStore;
import org.springframework.stereotype.Component;

/** What pages show of an import. */
@Component
class AnswerImportPages {
    private final AnswerImports imports;
    private final QuestionnaireStore questionnaires;
    private final RoundStore rounds;

    AnswerImportPages(AnswerImports imports, QuestionnaireStore questionnaires, RoundStore rounds) {
        this.imports = imports;
        this.questionnaires = questionnaires;
        this.rounds = rounds;
    }

    ShownImport of(AnswerImport view, Page page) {
        Questionnaire asked = asked(view);
        Faults faults = imports.faults(view);
        var sample = new ArrayList<ShownImport.Line>();
        List<String> names = sampled(asked, page);
        int fields = Sample.fields(asked);
        for (int i = 0;
                i < names.size() && !view.sample().isEmpty() && view.sample().size() % fields == 0;
                i++) {
            sample.add(new ShownImport.Line(names.get(i), view.sampleOf(i, fields)));
        }
        boolean there =
                view.round() != null && rounds.find(RoundId.of(view.round())).isPresent();
        return new ShownImport(asked.title().in(page.locale()), faults, sample, missing(view, asked, page), there);
    }

    Questionnaire asked(AnswerImport view) {
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

    /** Codes of questions that no column answers. */
    private static List<String> missing(AnswerImport view, Questionnaire asked, Page page) {
        return asked.questions().stream()
                .filter(question -> view.mapping().places().keySet().stream()
                        .noneMatch(key -> key.equals(question.code()) || key.startsWith(question.code() + ":")))
                .map(question -> question.text().in(page.locale()))
                .toList();
    }

    private static List<String> sampled(Questionnaire asked, Page page) {
        var names = new ArrayList<String>();
        names.add(page.t("survey.answerimport.field.unit"));
        asked.attributes().forEach(name -> names.add(AttributeLabels.name(page.messages(), page.locale(), name)));
        names.add(page.t("survey.answerimport.field.weight"));
        asked.questions().forEach(question -> names.add(text(question, page.locale())));
        return names;
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

    private static String text(Question question, Locale locale) {
        return question.code() + " " + question.text().in(locale);
    }
}
