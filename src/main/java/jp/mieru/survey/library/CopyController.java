package jp.mieru.survey.library;

import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.builder.QuestionnaireStore;
import jp.mieru.survey.builder.SaveQuestionnaire;
import jp.mieru.survey.format.OwnQuestionnaire;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.RoundStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Copies of questionnaires, to be changed and asked. Codes stay as they are, so that the copy of one that was asked is
 * compared with it; of one that comes with Mieru there is nothing to compare with yet.
 */
@Controller
class CopyController {
    private final QuestionnaireStore questionnaires;
    private final RoundStore rounds;
    private final SaveQuestionnaire save;

    CopyController(QuestionnaireStore questionnaires, RoundStore rounds, SaveQuestionnaire save) {
        this.questionnaires = questionnaires;
        this.rounds = rounds;
        this.save = save;
    }

    /** Of a questionnaire that comes with Mieru, of a stored one, or of what a round asked. */
    @PostMapping("/questionnaire-copies")
    @Allow(Who.OFFICE_SURVEY)
    String create(
            @RequestParam(required = false) @Nullable String own,
            @RequestParam(required = false) @Nullable UUID questionnaire,
            @RequestParam(required = false) @Nullable UUID round,
            Viewer viewer) {
        Optional<Questionnaire> earlier =
                round != null ? ofRound(round) : questionnaire != null ? ofStored(questionnaire) : Optional.empty();
        Questionnaire copied = earlier.or(() -> own == null
                        ? Optional.empty()
                        : OwnQuestionnaire.ofWord(own).map(OwnQuestionnaire::questionnaire))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:/questionnaires/" + save.add(copied, earlier.orElse(null), viewer) + "/edit";
    }

    private Optional<Questionnaire> ofRound(UUID round) {
        return rounds.find(RoundId.of(round)).map(found -> rounds.questionnaireOf(found.id()));
    }

    private Optional<Questionnaire> ofStored(UUID id) {
        return questionnaires.find(id).map(QuestionnaireStore.Stored::questionnaire);
    }
}
