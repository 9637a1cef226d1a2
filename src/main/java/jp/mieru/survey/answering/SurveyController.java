package jp.mieru.survey.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.personal.Drafts;
import jp.mieru.survey.round.RoundStore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** My surveys, and the first page of each: what it is for and who can see what. */
@Controller
class SurveyController {
    private final AskedSurveys surveys;
    private final RoundStore rounds;
    private final Drafts drafts;
    private final Clock clock;

    SurveyController(AskedSurveys surveys, RoundStore rounds, Drafts drafts, Clock clock) {
        this.surveys = surveys;
        this.rounds = rounds;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/surveys")
    @Allow(Who.STAFF)
    String index(Viewer viewer, Model model) {
        model.addAttribute("surveys", surveys.of(viewer));
        model.addAttribute("today", LocalDate.now(clock));
        return "survey/answering/index";
    }

    @GetMapping("/surveys/{round}")
    @Allow(Who.STAFF)
    String show(@PathVariable UUID round, Viewer viewer, Model model) {
        AskedSurvey survey = surveys.find(viewer, RoundId.of(round))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("survey", survey);
        boolean open = survey.waits(LocalDate.now(clock));
        model.addAttribute("open", open);
        if (open && survey.mode().keepsPersons()) {
            drafts.find(survey.round(), Objects.requireNonNull(viewer.staff()))
                    .ifPresent(draft -> model.addAttribute("draft", draft));
        }
        model.addAttribute("questionnaire", rounds.questionnaireOf(survey.round()));
        return "survey/answering/show";
    }
}
