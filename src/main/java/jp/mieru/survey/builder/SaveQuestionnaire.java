package jp.mieru.survey.builder;

import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a questionnaire that was checked. */
@Service
public class SaveQuestionnaire {
    private final QuestionnaireStore questionnaires;
    private final AuditTrail audit;

    SaveQuestionnaire(QuestionnaireStore questionnaires, AuditTrail audit) {
        this.questionnaires = questionnaires;
        this.audit = audit;
    }

    /** As a new one. */
    @Transactional
    public UUID add(Questionnaire questionnaire, @Nullable Viewer actor) {
        return add(questionnaire, null, actor);
    }

    /** As a new one, whose figures are to be compared with those of an earlier one. */
    @Transactional
    public UUID add(Questionnaire questionnaire, @Nullable Questionnaire earlier, @Nullable Viewer actor) {
        UUID id = questionnaires.add(questionnaire, earlier);
        audit.changed(actor, "survey.questionnaire-added", null, title(questionnaire));
        return id;
    }

    /** In place of the stored one; false if somebody else has changed it since that version. */
    @Transactional
    public boolean change(UUID id, int version, Questionnaire questionnaire, @Nullable Viewer actor) {
        boolean changed = questionnaires.change(id, version, questionnaire);
        if (changed) {
            audit.changed(actor, "survey.questionnaire-changed", null, title(questionnaire));
        }
        return changed;
    }

    private static String title(Questionnaire questionnaire) {
        return questionnaire.title().in(Locale.JAPANESE);
    }
}
