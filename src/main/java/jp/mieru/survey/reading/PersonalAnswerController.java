package jp.mieru.survey.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.answering.AnswerPage;
import jp.mieru.survey.answering.PageTurn;
import jp.mieru.survey.answering.SheetReader;
import jp.mieru.survey.answering.SheetWriter;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.round.RoundStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What people answered in rounds that are not anonymous. Of the others nothing of this exists. */
@Controller
class PersonalAnswerController {
    private static final int SIZE = 100;

    private final RoundStore rounds;
    private final PersonalAnswerQueries queries;
    private final ReadAnswers answers;

    PersonalAnswerController(RoundStore rounds, PersonalAnswerQueries queries, ReadAnswers answers) {
        this.rounds = rounds;
        this.queries = queries;
        this.answers = answers;
    }

    @GetMapping("/survey-rounds/{round}/answers")
    @Allow(Who.OFFICE_SURVEY)
    String index(@PathVariable UUID round, HttpServletRequest request, Model model) {
        RoundSummary summary = personal(round);
        List<AnsweredBy> answered = queries.all(summary.id());
        Paging paging = Paging.of(request, SIZE, answered.size());
        model.addAttribute("round", summary);
        model.addAttribute("paging", paging);
        model.addAttribute("rows", answered.subList((int) paging.offset(), (int) paging.to()));
        return "survey/reading/index";
    }

    /** Who has answered, as a workbook; no answers in it. */
    @GetMapping("/survey-rounds/{round}/answers.xlsx")
    @Allow(Who.OFFICE_SURVEY)
    ResponseEntity<byte[]> download(@PathVariable UUID round, @ModelAttribute(name = "page", binding = false) Page page)
            throws IOException {
        return AnsweredWorkbook.of(page, queries.all(personal(round).id()));
    }

    /** The answers; in a confidential round the question why. */
    @GetMapping("/survey-rounds/{round}/answers/{staff}")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView show(
            @ModelAttribute(name = "page", binding = false) Page page,
            @PathVariable UUID round,
            @PathVariable UUID staff,
            Viewer viewer) {
        RoundSummary summary = personal(round);
        AnsweredBy answered = answered(summary, staff);
        if (summary.mode() == RoundMode.CONFIDENTIAL) {
            return asking(
                    summary, answered, Fields.of(page, "survey.reading.form.", new ReasonForm("")), HttpStatus.OK);
        }
        return shown(
                summary,
                answered,
                answers.named(summary, new StaffId(staff), viewer).orElseThrow());
    }

    /** Reads confidential answers for a reason: each time anew. */
    @PostMapping("/survey-rounds/{round}/answers/{staff}/readings")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @ModelAttribute(name = "page", binding = false) Page page,
            @PathVariable UUID round,
            @PathVariable UUID staff,
            @ModelAttribute("form") ReasonForm form,
            BindingResult result,
            Viewer viewer) {
        RoundSummary summary = personal(round);
        AnsweredBy answered = answered(summary, staff);
        form.check(result);
        if (result.hasErrors()) {
            var fields = Fields.of(page, "survey.reading.form.", result);
            return asking(summary, answered, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String reason = Objects.requireNonNull(form.reason()).strip();
        return shown(
                summary,
                answered,
                answers.confidential(summary, new StaffId(staff), viewer, reason)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private ModelAndView asking(RoundSummary round, AnsweredBy answered, Fields fields, HttpStatus status) {
        ModelAndView view = view(round, answered, null);
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }

    private ModelAndView shown(RoundSummary round, AnsweredBy answered, Ballot ballot) {
        var questionnaire = rounds.questionnaireOf(round.id());
        var reader = new SheetReader(questionnaire, SheetWriter.sheet(questionnaire, ballot));
        var frame = new AnswerPage.Frame(round.title(), "", null);
        return view(round, answered, new PageTurn(frame, reader).review());
    }

    private static ModelAndView view(RoundSummary round, AnsweredBy answered, @Nullable AnswerPage sheet) {
        var view = new ModelAndView("survey/reading/show");
        view.addObject("round", round);
        view.addObject("answered", answered);
        view.addObject("sheet", sheet);
        return view;
    }

    private RoundSummary personal(UUID round) {
        return rounds.find(RoundId.of(round))
                .filter(found -> found.mode().keepsPersons())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private AnsweredBy answered(RoundSummary round, UUID staff) {
        return queries.find(round.id(), new StaffId(staff))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
