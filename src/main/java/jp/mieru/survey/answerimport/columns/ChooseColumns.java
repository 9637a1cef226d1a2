package jp.mieru.survey.answerimport.columns;

import java.util.List;
import jp.mieru.access.Viewer;
import jp.mieru.survey.answerfile.AnswerField;
import jp.mieru.survey.answerfile.AnswerMapping;
import jp.mieru.survey.answerimport.AnswerImport;
import jp.mieru.survey.answerimport.AnswerImports;
import jp.mieru.survey.answerimport.work.AnswerTask;
import jp.mieru.survey.answerimport.work.AnswerWork;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes which column means what and has the answers read so. */
@Service
class ChooseColumns {
    private final AnswerImports imports;
    private final RememberedColumns remembered;
    private final AnswerWork work;

    ChooseColumns(AnswerImports imports, RememberedColumns remembered, AnswerWork work) {
        this.imports = imports;
        this.remembered = remembered;
        this.work = work;
    }

    /** What becomes of the choice. */
    sealed interface Outcome {
        /** The answers are read. */
        record Begun() implements Outcome {}

        /** Work upon the import is going on, or it is no more. */
        record NotBegun() implements Outcome {}

        record UnitIsMissing() implements Outcome {}

        /** @param columns that were chosen for more than one thing */
        record ChosenTwice(List<String> columns) implements Outcome {}
    }

    @Transactional
    public Outcome columns(AnswerImport view, Questionnaire asked, AnswerMapping mapping, Viewer viewer) {
        if (!mapping.hasUnit()) {
            return new Outcome.UnitIsMissing();
        }
        List<String> twice = mapping.takenTwice().stream()
                .map(place -> view.headings().get(place).name())
                .toList();
        if (!twice.isEmpty()) {
            return new Outcome.ChosenTwice(twice);
        }
        return begin(view, asked, mapping, viewer) ? new Outcome.Begun() : new Outcome.NotBegun();
    }

    private boolean begin(AnswerImport view, Questionnaire asked, AnswerMapping mapping, Viewer viewer) {
        imports.lock(view.id());
        if (imports.find(view.id()).filter(found -> !work.isGoingOn(found)).isEmpty()) {
            return false;
        }
        imports.mapping(view.id(), mapping);
        remembered.remember(
                view.questionnaire(),
                view.headings(),
                AnswerField.of(asked).stream().map(AnswerField::key).toList(),
                mapping);
        return work.begin(viewer, view.id(), AnswerTask.CHECK);
    }
}
