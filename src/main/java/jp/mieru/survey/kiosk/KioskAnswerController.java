package jp.mieru.survey.kiosk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Who;
import jp.mieru.survey.answering.AnswerPage;
import jp.mieru.survey.answering.AskedSurvey;
import jp.mieru.survey.answering.AskedSurveys;
import jp.mieru.survey.answering.Beginners;
import jp.mieru.survey.answering.PageTurn;
import jp.mieru.survey.answering.SendSheet;
import jp.mieru.survey.answering.Sheet;
import jp.mieru.survey.answering.SheetReader;
import jp.mieru.survey.ballot.Taken;
import jp.mieru.survey.personal.PersonalAnswers;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.RoundStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answering with a code on paper, on a device that others use before and after. No half-filled sheet is stored in any mode:
 * it travels in the page, and ends with it.
 */
@Controller
class KioskAnswerController {
    private static final String ANSWER = KioskController.ADDRESS + "/answer";
    private static final String IDLE = "redirect:" + KioskController.IDLE;

    private final PaperCodes codes;
    private final AskedSurveys surveys;
    private final RoundStore rounds;
    private final Beginners beginners;
    private final SendSheet sendSheet;
    private final Clock clock;

    KioskAnswerController(
            PaperCodes codes,
            AskedSurveys surveys,
            RoundStore rounds,
            Beginners beginners,
            SendSheet sendSheet,
            Clock clock) {
        this.codes = codes;
        this.surveys = surveys;
        this.rounds = rounds;
        this.beginners = beginners;
        this.sendSheet = sendSheet;
        this.clock = clock;
    }

    /** Which survey the code opens, and who can learn what. */
    @GetMapping(KioskController.SURVEY)
    @Allow(Who.ANYONE)
    ModelAndView show(HttpServletRequest request) {
        Seat seat = seat(request).orElse(null);
        if (seat == null) {
            return new ModelAndView(IDLE);
        }
        var view = new ModelAndView("survey/kiosk/show");
        view.addObject("survey", seat.survey());
        view.addObject("questionnaire", rounds.questionnaireOf(seat.survey().round()));
        return view;
    }

    @GetMapping(ANSWER + "/new")
    @Allow(Who.ANYONE)
    ModelAndView answer(HttpServletRequest request) {
        Seat seat = seat(request).orElse(null);
        if (seat == null) {
            return new ModelAndView(IDLE);
        }
        beginners.note(seat.survey().round(), seat.staff(), LocalDate.now(clock));
        return page(turn(seat.survey(), Sheet.blank()).first());
    }

    /** Goes to another section, looks through, or sends and leaves. */
    @PostMapping(ANSWER)
    @Allow(Who.ANYONE)
    ModelAndView answer(
            @RequestParam(defaultValue = "0") int at,
            @RequestParam(defaultValue = "next") String go,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        Seat seat = seat(request).orElse(null);
        if (seat == null) {
            Sitting.end(request);
            return new ModelAndView("redirect:" + KioskController.OVER);
        }
        Questionnaire asked = rounds.questionnaireOf(seat.survey().round());
        var reader = new SheetReader(asked, Sheet.of(form, asked.questions().size()));
        var turn = new PageTurn(frame(seat.survey()), reader);
        if (!go.equals("send")) {
            return page(turn.after(at, go));
        }
        return reader.faults().isEmpty() ? sent(seat, reader, request) : page(turn.wrong());
    }

    /** A page that was loaded again without its form. */
    @GetMapping(ANSWER)
    @Allow(Who.ANYONE)
    String again(HttpServletRequest request) {
        return Sitting.hash(request) == null ? IDLE : "redirect:" + KioskController.SURVEY;
    }

    /** Somebody is still there; 410 if the sitting is over all the same. */
    @GetMapping(KioskController.ADDRESS + "/pulse")
    @Allow(Who.ANYONE)
    ResponseEntity<Void> pulse(HttpServletRequest request) {
        return ResponseEntity.status(Sitting.hash(request) == null ? HttpStatus.GONE : HttpStatus.NO_CONTENT)
                .build();
    }

    private ModelAndView sent(Seat seat, SheetReader reader, HttpServletRequest request) {
        Taken taken = sendSheet.send(seat.survey(), seat.staff(), reader, PersonalAnswers.WHATEVER_WAS_SAVED);
        Sitting.end(request);
        return new ModelAndView("redirect:"
                + (EndsAlikeWhoeverHasAnswered.isDone(taken) ? KioskController.DONE : KioskController.OVER));
    }

    private record Seat(AskedSurvey survey, StaffId staff) {}

    /** The survey of whoever sits here, if it can still be answered with this code. */
    private Optional<Seat> seat(HttpServletRequest request) {
        byte[] hash = Sitting.hash(request);
        LocalDate today = LocalDate.now(clock);
        return hash == null
                ? Optional.empty()
                : codes.holder(hash)
                        .flatMap(holder -> surveys.find(holder.staff(), holder.round())
                                .filter(survey -> survey.isOpen(today))
                                .map(survey -> new Seat(survey, holder.staff())));
    }

    private PageTurn turn(AskedSurvey survey, Sheet sheet) {
        return new PageTurn(frame(survey), new SheetReader(rounds.questionnaireOf(survey.round()), sheet));
    }

    private static AnswerPage.Frame frame(AskedSurvey survey) {
        return new AnswerPage.Frame(survey.title(), ANSWER, null, null, true);
    }

    private static ModelAndView page(AnswerPage page) {
        var view = new ModelAndView(page.isReview() ? "survey/answering/review" : "survey/answering/new");
        view.addObject("form", page);
        view.setStatus(page.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
