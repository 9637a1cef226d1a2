package jp.mieru.survey.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.ballot.Taken;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.RoundStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answering: every page sends all that was filled in so far, and gets it back with the next page. Nothing is stored, kept
 * in the session, logged or audited before the sheet is sent, and then only as {@link BallotBox} does.
 */
@Controller
class AnswerController {
    private final AskedSurveys surveys;
    private final RoundStore rounds;
    private final Beginners beginners;
    private final BallotBox box;
    private final Clock clock;

    AnswerController(AskedSurveys surveys, RoundStore rounds, Beginners beginners, BallotBox box, Clock clock) {
        this.surveys = surveys;
        this.rounds = rounds;
        this.beginners = beginners;
        this.box = box;
        this.clock = clock;
    }

    @GetMapping("/surveys/{round}/answer/new")
    @Allow(Who.STAFF)
    ModelAndView create(@PathVariable UUID round, Viewer viewer) {
        AskedSurvey survey = asked(round, viewer);
        LocalDate today = LocalDate.now(clock);
        if (!survey.waits(today)) {
            return over(round);
        }
        beginners.note(survey.round(), Objects.requireNonNull(viewer.staff()), today);
        return page(survey, Sheet.blank(), 0, Map.of(), HttpStatus.OK);
    }

    /** Goes to another section, looks through, or sends. */
    @PostMapping("/surveys/{round}/answer")
    @Allow(Who.STAFF)
    ModelAndView create(
            @PathVariable UUID round,
            @RequestParam(defaultValue = "0") int at,
            @RequestParam(defaultValue = "next") String go,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer) {
        AskedSurvey survey = asked(round, viewer);
        if (!survey.waits(LocalDate.now(clock))) {
            return over(round);
        }
        Questionnaire questionnaire = rounds.questionnaireOf(survey.round());
        Sheet sheet = Sheet.of(form, questionnaire.questions().size());
        List<Section> sections = Section.of(questionnaire);
        var reader = new SheetReader(questionnaire, sheet);
        int here = Math.clamp(at, 0, sections.size());
        if (go.equals("send")) {
            return send(survey, viewer, sheet, reader, sections);
        }
        boolean stays = go.equals("next")
                && here < sections.size()
                && sections.get(here).questions().stream().anyMatch(reader.faults()::containsKey);
        return stays
                ? page(survey, sheet, here, reader.faults(), HttpStatus.UNPROCESSABLE_CONTENT)
                : page(survey, sheet, Math.clamp(target(go, here), 0, sections.size()), Map.of(), HttpStatus.OK);
    }

    /** Thanks; or, before anything was sent, the first page. */
    @GetMapping("/surveys/{round}/answer")
    @Allow(Who.STAFF)
    ModelAndView show(@PathVariable UUID round, Viewer viewer) {
        AskedSurvey survey = asked(round, viewer);
        return survey.answered()
                ? new ModelAndView("survey/answering/thanks", Map.of("survey", survey))
                : new ModelAndView("redirect:/surveys/" + round);
    }

    private ModelAndView send(
            AskedSurvey survey, Viewer viewer, Sheet sheet, SheetReader reader, List<Section> sections) {
        if (!reader.faults().isEmpty()) {
            int first = reader.faults().keySet().iterator().next();
            int section = new AnswerPage(
                            survey, rounds.questionnaireOf(survey.round()), sections, 0, sheet, reader.faults())
                    .sectionOf(first);
            return page(survey, sheet, section, reader.faults(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        StaffId staff = Objects.requireNonNull(viewer.staff());
        Taken taken = box.cast(survey.round(), staff, LocalDate.now(clock), reader.ballot());
        return switch (taken) {
            case STORED -> new ModelAndView("redirect:/surveys/" + survey.round() + "/answer");
            case ALREADY_ANSWERED, NOT_OPEN -> over(survey.round().value());
            case NOT_ASKED -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView page(
            AskedSurvey survey, Sheet sheet, int at, Map<Integer, String> faults, HttpStatusCode status) {
        Questionnaire questionnaire = rounds.questionnaireOf(survey.round());
        var page = new AnswerPage(survey, questionnaire, Section.of(questionnaire), at, sheet, faults);
        var view = new ModelAndView(page.isReview() ? "survey/answering/review" : "survey/answering/new");
        view.addObject("form", page);
        view.setStatus(status);
        return view;
    }

    /** The first page says that this person has answered, or that the round is over. */
    private static ModelAndView over(UUID round) {
        return new ModelAndView("redirect:/surveys/" + round);
    }

    private static int target(String go, int here) {
        return switch (go) {
            case "next" -> here + 1;
            case "back" -> here - 1;
            default -> go.matches("[0-9]{1,3}") ? Integer.parseInt(go) : here;
        };
    }

    private AskedSurvey asked(UUID round, Viewer viewer) {
        return surveys.find(viewer, RoundId.of(round))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
