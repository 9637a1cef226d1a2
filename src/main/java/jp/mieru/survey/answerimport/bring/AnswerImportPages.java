package jp.mieru.survey.answerimport.bring;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.AttributeLabels;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.answerimport.AnswerImport;
import jp.mieru.survey.answerimport.AnswerImportFaults;
import jp.mieru.survey.answerimport.AnswerImports;
import jp.mieru.survey.answerimport.columns.ColumnChoices;
import jp.mieru.survey.answerimport.work.Sample;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.RoundStore;
import org.springframework.stereotype.Component;

/** What pages show of an import. */
@Component
class AnswerImportPages {
    private final AnswerImports imports;
    private final AnswerImportFaults found;
    private final ColumnChoices columns;
    private final RoundStore rounds;

    AnswerImportPages(AnswerImports imports, AnswerImportFaults found, ColumnChoices columns, RoundStore rounds) {
        this.imports = imports;
        this.found = found;
        this.columns = columns;
        this.rounds = rounds;
    }

    ShownImport of(AnswerImport view, Page page) {
        Questionnaire asked = columns.asked(view);
        Faults faults = found.of(view);
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
        return new ShownImport(
                asked.title().in(page.locale()),
                faults,
                sample,
                missing(view, asked, page),
                view.isReady() ? imports.alike(view) : List.of(),
                there);
    }

    /** Questions that no column answers. */
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
        asked.questions().forEach(question -> names.add(ColumnChoices.text(question, page.locale())));
        return names;
    }
}
