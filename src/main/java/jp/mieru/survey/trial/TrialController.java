package jp.mieru.survey.trial;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Who;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.answering.AnswerPage;
import jp.mieru.survey.answering.PageTurn;
import jp.mieru.survey.answering.Sheet;
import jp.mieru.survey.answering.SheetReader;
import jp.mieru.survey.builder.QuestionnaireForm;
import jp.mieru.survey.builder.QuestionnaireStore;
import jp.mieru.survey.format.OwnQuestionnaire;
import jp.mieru.survey.format.QuestionnaireReader;
import jp.mieru.survey.format.QuestionnaireYaml;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A preview. The questionnaire itself travels in the form from page to page, as the answers do. */
@Controller
class TrialController {
    private static final String ADDRESS = "/questionnaire-previews";

    private final QuestionnaireStore questionnaires;

    TrialController(QuestionnaireStore questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** Of a stored questionnaire. */
    @GetMapping("/questionnaires/{id}/preview")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView show(@PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        Questionnaire stored = questionnaires
                .find(id)
                .map(QuestionnaireStore.Stored::questionnaire)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return first(stored, page);
    }

    /** Of a questionnaire that comes with Mieru. */
    @GetMapping("/questionnaire-library/{name}/preview")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView show(@PathVariable String name, @ModelAttribute(name = "page", binding = false) Page page) {
        return OwnQuestionnaire.ofWord(name)
                .map(own -> first(own.questionnaire(), page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A reloaded preview without its form: back to the questionnaires. */
    @GetMapping(ADDRESS)
    @Allow(Who.OFFICE_SURVEY)
    String index() {
        return "redirect:/questionnaires";
    }

    /** Of a questionnaire that is being typed; or what is wrong with it. */
    @PostMapping(path = ADDRESS, params = "!definition")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @ModelAttribute("form") QuestionnaireForm form, @ModelAttribute(name = "page", binding = false) Page page) {
        var faults = new Faults();
        Optional<Questionnaire> typed = form.asNew(faults);
        if (typed.isPresent()) {
            return first(typed.get(), page);
        }
        var view = new ModelAndView("survey/trial/faults", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("faults", faults);
        return view;
    }

    /** The next page of a preview, or the same in another language. */
    @PostMapping(path = ADDRESS, params = "definition")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @RequestParam String definition,
            @RequestParam(defaultValue = "ja") String language,
            @RequestParam(defaultValue = "0") int at,
            @RequestParam(defaultValue = "next") String go,
            @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Questionnaire tried = QuestionnaireReader.readYaml(definition, "", new Faults())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var reader = new SheetReader(tried, Sheet.of(form, tried.questions().size()));
        boolean turns = go.equals("ja") || go.equals("en");
        Page shown = in(turns ? go : language, page);
        var turn = new PageTurn(frame(tried, definition, shown), reader);
        if (go.equals("send")) {
            return reader.faults().isEmpty() ? end(tried, shown) : view(turn.wrong(), shown);
        }
        return view(turn.after(at, turns ? "stay" : go), shown);
    }

    private static ModelAndView first(Questionnaire tried, Page page) {
        var reader = new SheetReader(tried, Sheet.blank());
        return view(new PageTurn(frame(tried, QuestionnaireYaml.write(tried), page), reader).first(), page);
    }

    private static ModelAndView end(Questionnaire tried, Page page) {
        var view = new ModelAndView("survey/trial/end");
        view.addObject("page", page);
        view.addObject("title", tried.title().in(page.locale()));
        return view;
    }

    private static ModelAndView view(AnswerPage answering, Page page) {
        var view = new ModelAndView(answering.isReview() ? "survey/answering/review" : "survey/answering/new");
        view.addObject("page", page);
        view.addObject("form", answering);
        view.setStatus(answering.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static AnswerPage.Frame frame(Questionnaire tried, String definition, Page page) {
        return new AnswerPage.Frame(tried.title().in(page.locale()), ADDRESS, definition);
    }

    private static Page in(String language, Page page) {
        Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
        return new Page(
                locale,
                page.messages(),
                page.shell(),
                page.csrf(),
                page.path(),
                page.otherLanguageHref(),
                page.assets(),
                page.flash());
    }
}
