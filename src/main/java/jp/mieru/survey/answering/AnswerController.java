package jp.mieru.survey.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.survey.ResultsPlace;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.personal.Draft;
import jp.mieru.survey.personal.Drafts;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.RoundStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
 * Answering: every page sends all that was filled in so far, and gets it back with the next page. In an anonymous round
 * no answer is stored, kept in the session, logged or audited before the sheet is sent, and then only as {@link BallotBox}
 * does; what is noted is that the person has opened the questions. In the others each page is saved with the person.
 */
@Controller
class AnswerController {
    private final AskedSurveys surveys;
    private final RoundStore rounds;
    private final Beginners beginners;
    private final SendSheet sendSheet;
    private final Drafts drafts;
    private final ObjectProvider<ResultsPlace> results;
    private final Clock clock;

    AnswerController(
            AskedSurveys surveys,
            RoundStore rounds,
            Beginners beginners,
            SendSheet sendSheet,
            Drafts drafts,
            ObjectProvider<ResultsPlace> results,
            Clock clock) {
        this.surveys = surveys;
        this.rounds = rounds;
        this.beginners = beginners;
        this.sendSheet = sendSheet;
        this.drafts = drafts;
        this.results = results;
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
        StaffId staff = Objects.requireNonNull(viewer.staff());
        beginners.note(survey.round(), staff, today);
        return survey.mode().keepsPersons()
                ? drafts.find(survey.round(), staff)
                        .map(draft -> resumed(survey, draft))
                        .orElseGet(() -> first(survey, new Kept(0, null, false)))
                : first(survey, null);
    }

    /** Goes to another section, looks through, or sends. */
    @PostMapping("/surveys/{round}/answer")
    @Allow(Who.STAFF)
    ModelAndView create(
            @PathVariable UUID round,
            @RequestParam(defaultValue = "0") int at,
            @RequestParam(defaultValue = "next") String go,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer) {
        AskedSurvey survey = asked(round, viewer);
        if (!survey.waits(LocalDate.now(clock))) {
            return over(round);
        }
        Questionnaire questionnaire = rounds.questionnaireOf(survey.round());
        SheetReader reader =
                reader(survey, Sheet.of(form, questionnaire.questions().size()));
        StaffId staff = Objects.requireNonNull(viewer.staff());
        var turn = new PageTurn(frame(survey), reader);
        if (go.equals("send")) {
            return reader.faults().isEmpty()
                    ? send(survey, staff, reader, version)
                    : page(turn.wrong(), survey.mode().keepsPersons() ? new Kept(version, null, false) : null);
        }
        AnswerPage next = turn.after(at, go);
        return survey.mode().keepsPersons() ? saved(survey, staff, reader, at, next, version) : page(next, null);
    }

    /** Thanks; or, before anything was sent, the first page. */
    @GetMapping("/surveys/{round}/answer")
    @Allow(Who.STAFF)
    ModelAndView show(@PathVariable UUID round, Viewer viewer) {
        AskedSurvey survey = asked(round, viewer);
        if (!survey.answered()) {
            return new ModelAndView("redirect:/surveys/" + round);
        }
        var thanks = new ModelAndView("survey/answering/thanks", Map.of("survey", survey));
        thanks.addObject("results", results.getIfAvailable());
        return thanks;
    }

    private ModelAndView first(AskedSurvey survey, @Nullable Kept kept) {
        return page(new PageTurn(frame(survey), reader(survey, Sheet.blank())).first(), kept);
    }

    private ModelAndView resumed(AskedSurvey survey, Draft draft) {
        SheetReader reader = reader(survey, new Sheet(draft.filled(), draft.order()));
        AnswerPage page = new PageTurn(frame(survey), reader).after(0, String.valueOf(draft.page()));
        return page(page, new Kept(draft.version(), draft.savedAt(), false));
    }

    private ModelAndView saved(
            AskedSurvey survey, StaffId staff, SheetReader reader, int at, AnswerPage next, int version) {
        Map<Integer, List<String>> good = new HashMap<>(next.sheet().values());
        good.keySet().removeAll(reader.faults().keySet());
        OptionalInt saved =
                drafts.save(survey.round(), staff, next.at(), good, next.sheet().order(), version);
        return saved.isPresent()
                ? page(next, new Kept(saved.getAsInt(), null, false))
                : overtaken(survey, staff, reader, at);
    }

    /** What was typed is shown again, beside a word about what was saved meanwhile; sent once more, it takes its place. */
    private ModelAndView overtaken(AskedSurvey survey, StaffId staff, SheetReader reader, int at) {
        Optional<Draft> stored = drafts.find(survey.round(), staff);
        if (stored.isEmpty()) {
            return over(survey.round().value());
        }
        AnswerPage same = new PageTurn(frame(survey), reader).after(at, "stay");
        ModelAndView view = page(same, new Kept(stored.get().version(), null, true));
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    private ModelAndView send(AskedSurvey survey, StaffId staff, SheetReader reader, int version) {
        return switch (sendSheet.send(survey, staff, reader, version)) {
            case STORED -> new ModelAndView("redirect:/surveys/" + survey.round() + "/answer");
            case ALREADY_ANSWERED, NOT_OPEN -> over(survey.round().value());
            case OVERTAKEN -> overtaken(survey, staff, reader, Integer.MAX_VALUE);
            case NOT_ASKED -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private SheetReader reader(AskedSurvey survey, Sheet sheet) {
        return new SheetReader(rounds.questionnaireOf(survey.round()), sheet);
    }

    private static AnswerPage.Frame frame(AskedSurvey survey) {
        String sheet = survey.mode().keepsPersons() ? null : survey.round().toString();
        return new AnswerPage.Frame(survey.title(), "/surveys/" + survey.round() + "/answer", null, sheet, false);
    }

    private static ModelAndView page(AnswerPage page, @Nullable Kept kept) {
        var view = new ModelAndView(page.isReview() ? "survey/answering/review" : "survey/answering/new");
        view.addObject("form", page);
        view.addObject("kept", kept);
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
