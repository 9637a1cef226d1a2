package jp.mieru.survey.answerimport;

import jp.mieru.access.Viewer;
import jp.mieru.survey.answerfile.AnswerField;
import jp.mieru.survey.answerfile.AnswerMapping;
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

    /** False if work upon the import is going on. */
    @Transactional
    public boolean columns(AnswerImport view, Questionnaire asked, AnswerMapping mapping, Viewer viewer) {
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
