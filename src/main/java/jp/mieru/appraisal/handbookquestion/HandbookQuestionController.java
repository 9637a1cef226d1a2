package jp.mieru.appraisal.handbookquestion;

import java.util.List;
import java.util.Objects;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.handbooktext.Chapter;
import jp.mieru.appraisal.handbooktext.Handbooks;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions and answers for readers, with those that they asked themselves. */
@Controller
class HandbookQuestionController {
    private static final String LABELS = "appraisal.question.ask.";

    private final Entries entries;
    private final Handbooks handbooks;
    private final AnswerQuestions answers;

    HandbookQuestionController(Entries entries, Handbooks handbooks, AnswerQuestions answers) {
        this.entries = entries;
        this.handbooks = handbooks;
        this.answers = answers;
    }

    @GetMapping("/handbook/questions")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    String index(Viewer viewer, Model model) {
        var self = viewer.staff();
        model.addAttribute("chapters", handbooks.chapters());
        model.addAttribute("shown", entries.shown());
        model.addAttribute("own", self == null ? List.of() : entries.askedBy(self));
        model.addAttribute("asks", self != null);
        return "appraisal/handbookquestion/index";
    }

    @GetMapping("/handbook/questions/new")
    @Allow(Who.STAFF)
    ModelAndView create(
            @RequestParam(required = false) @Nullable String chapter,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return form(Fields.of(page, LABELS, new AskForm(chapter, null)), HttpStatus.OK);
    }

    @PostMapping("/handbook/questions")
    @Allow(Who.STAFF)
    ModelAndView create(
            @ModelAttribute("form") AskForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        form.check(result);
        if (result.hasErrors()) {
            return form(Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var chapter = AskForm.chapter(form.chapter(), handbooks.chapters()).orElse(null);
        answers.ask(Objects.requireNonNull(viewer.staff()), chapter, Typed.block(form.text()));
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.question.flash.asked"));
        return new ModelAndView("redirect:/handbook/questions");
    }

    private ModelAndView form(Fields fields, HttpStatus status) {
        var view = new ModelAndView("appraisal/handbookquestion/new");
        view.addObject("fields", fields);
        view.addObject("chapters", choices(handbooks.chapters(), fields.page()));
        view.setStatus(status);
        return view;
    }

    /** The chapters to choose from. */
    static List<Choice> choices(List<Chapter> chapters, Page page) {
        return chapters.stream()
                .map(each -> new Choice(each.id().toString(), each.title().in(page.locale())))
                .toList();
    }
}
