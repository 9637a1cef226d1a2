package jp.mieru.survey.answering;

import java.time.Clock;
import java.time.LocalDate;
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
        var reader = new SheetReader(rounds.questionnaireOf(survey.round()), Sheet.blank());
        return page(new PageTurn(frame(survey), reader).first());
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
        var reader = new SheetReader(
                questionnaire, Sheet.of(form, questionnaire.questions().size()));
        return go.equals("send")
                ? send(survey, viewer, reader)
                : page(new PageTurn(frame(survey), reader).after(at, go));
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

    private ModelAndView send(AskedSurvey survey, Viewer viewer, SheetReader reader) {
        if (!reader.faults().isEmpty()) {
            return page(new PageTurn(frame(survey), reader).wrong());
        }
        StaffId staff = Objects.requireNonNull(viewer.staff());
        Taken taken = box.cast(survey.round(), staff, LocalDate.now(clock), reader.ballot());
        return switch (taken) {
            case STORED -> new ModelAndView("redirect:/surveys/" + survey.round() + "/answer");
            case ALREADY_ANSWERED, NOT_OPEN, OVERTAKEN -> over(survey.round().value());
            case NOT_ASKED -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static AnswerPage.Frame frame(AskedSurvey survey) {
        return new AnswerPage.Frame(survey.title(), "/surveys/" + survey.round() + "/answer", null);
    }

    private static ModelAndView page(AnswerPage page) {
        var view = new ModelAndView(page.isReview() ? "survey/answering/review" : "survey/answering/new");
        view.addObject("form", page);
        view.setStatus(page.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** The first page says that this person has answered, or that the round is over. */
    private static ModelAndView over(UUID round) {
        return new ModelAndView("redirect:/surveys/" + round);
    }

    private AskedSurvey asked(UUID round, Viewer viewer) {
        return surveys.find(viewer, RoundId.of(round))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
