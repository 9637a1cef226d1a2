package jp.mieru.appraisal.checkbank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions as the office sees them, with how each was answered this fiscal year. */
@Controller
class CheckQuestionController {
    private static final String LABELS = "appraisal.bank.form.";

    private final QuestionBank bank;
    private final WriteQuestions write;
    private final Clock clock;

    CheckQuestionController(QuestionBank bank, WriteQuestions write, Clock clock) {
        this.bank = bank;
        this.write = write;
        this.clock = clock;
    }

    @GetMapping("/rater-check-questions")
    @Allow(Who.OFFICE_APPRAISAL)
    String index(@RequestParam(required = false) @Nullable String topic, Model model) {
        var today = LocalDate.now(clock);
        var year = FiscalYear.of(today);
        var wanted = Topic.ofWord(topic).orElse(null);
        model.addAttribute(
                "questions",
                bank.all().stream()
                        .filter(each -> wanted == null || each.topic() == wanted)
                        .toList());
        model.addAttribute("topic", wanted);
        model.addAttribute("year", year);
        model.addAttribute("today", today);
        model.addAttribute(
                "figures",
                bank.figures(year.first(), year.last()).stream()
                        .collect(Collectors.toMap(Figure::code, Function.identity())));
        return "appraisal/checkbank/index";
    }

    @GetMapping("/rater-check-questions/new")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(@ModelAttribute(name = "page", binding = false) Page page) {
        return form(null, true, Fields.of(page, LABELS, QuestionForm.EMPTY), HttpStatus.OK);
    }

    @PostMapping("/rater-check-questions")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") QuestionForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        form.checkWords(result);
        form.checkStanding(result);
        if (result.hasErrors()) {
            return form(null, true, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        write.add(form, viewer);
        return saved(redirect);
    }

    @GetMapping("/rater-check-questions/{code}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView edit(@PathVariable String code, @ModelAttribute(name = "page", binding = false) Page page) {
        var question = find(code);
        return form(question, words(question), Fields.of(page, LABELS, QuestionForm.of(question)), HttpStatus.OK);
    }

    @PostMapping("/rater-check-questions/{code}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView update(
            @PathVariable String code,
            @ModelAttribute("form") QuestionForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var question = find(code);
        boolean words = words(question);
        if (words) {
            form.checkWords(result);
        }
        form.checkStanding(result);
        if (!result.hasErrors()) {
            switch (write.change(question, form, words, viewer)) {
                case DONE -> {
                    return saved(redirect);
                }
                case TOO_FEW ->
                    result.rejectValue(
                            "withdrawn",
                            "appraisal.bank.fault.too-few",
                            new Object[] {EnoughQuestionsStay.FEWEST},
                            null);
                case OVERTAKEN -> {
                    return overtaken(code, form, page);
                }
            }
        }
        return form(question, words, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What was typed, ready to be saved over what somebody else wrote meanwhile. */
    private ModelAndView overtaken(String code, QuestionForm form, Page page) {
        var present = find(code);
        var errors = new BeanPropertyBindingResult(form.upon(present.revision()), "form");
        errors.reject("appraisal.bank.fault.overtaken");
        return form(present, words(present), Fields.of(page, LABELS, errors), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private boolean words(Question question) {
        return question.own() && !bank.wasAsked(question.code());
    }

    private static ModelAndView saved(RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.bank.flash.saved"));
        return new ModelAndView("redirect:/rater-check-questions");
    }

    private static ModelAndView form(@Nullable Question question, boolean words, Fields fields, HttpStatus status) {
        var view = new ModelAndView("appraisal/checkbank/edit");
        view.addObject("question", question);
        view.addObject("words", words);
        view.addObject("fields", fields);
        view.addObject("topics", topics(fields.page()));
        view.setStatus(status);
        return view;
    }

    private static List<Choice> topics(Page page) {
        return Arrays.stream(Topic.values())
                .map(each -> new Choice(each.word(), page.t("appraisal.check.topic." + each.word())))
                .toList();
    }

    private Question find(String code) {
        return bank.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
