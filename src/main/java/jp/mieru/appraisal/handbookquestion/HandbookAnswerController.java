package jp.mieru.appraisal.handbookquestion;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.handbooktext.Handbooks;
import jp.mieru.organization.Roster;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office answers questions, and puts in its own. */
@Controller
class HandbookAnswerController {
    private static final String LABELS = "appraisal.question.form.";

    private final Entries entries;
    private final Handbooks handbooks;
    private final AnswerQuestions answers;
    private final Roster roster;

    HandbookAnswerController(Entries entries, Handbooks handbooks, AnswerQuestions answers, Roster roster) {
        this.entries = entries;
        this.handbooks = handbooks;
        this.answers = answers;
        this.roster = roster;
    }

    @GetMapping("/handbook-questions")
    @Allow(Who.OFFICE_APPRAISAL)
    String index(Model model) {
        var all = entries.all();
        model.addAttribute("entries", all);
        model.addAttribute("chapters", handbooks.chapters());
        model.addAttribute(
                "askers",
                roster.people(all.stream()
                        .map(Entry::askedBy)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        return "appraisal/handbookquestion/all";
    }

    @GetMapping("/handbook-questions/new")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(@ModelAttribute(name = "page", binding = false) Page page) {
        return form(null, Fields.of(page, LABELS, AnswerForm.EMPTY), HttpStatus.OK);
    }

    @PostMapping("/handbook-questions")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        form.check(result);
        if (result.hasErrors()) {
            return form(null, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        answers.add(AskForm.chapter(form.chapter(), handbooks.chapters()).orElse(null), form, viewer);
        return saved(redirect);
    }

    @GetMapping("/handbook-questions/{id}/edit")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        var entry = find(id);
        var form = AnswerForm.of(entry);
        return form(entry, Fields.of(page, LABELS, form), HttpStatus.OK);
    }

    @PostMapping("/handbook-questions/{id}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView update(
            @PathVariable UUID id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var before = find(id);
        form.check(result);
        if (result.hasErrors()) {
            return form(before, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var chapter = AskForm.chapter(form.chapter(), handbooks.chapters()).orElse(null);
        if (!answers.answer(before, chapter, form, Typed.number(form.revision()), viewer)) {
            var present = find(id);
            var overtaken = new BeanPropertyBindingResult(form.upon(present.revision()), "form");
            overtaken.reject("appraisal.support.fault.overtaken");
            return form(present, Fields.of(page, LABELS, overtaken), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return saved(redirect);
    }

    private static ModelAndView saved(RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.question.flash.saved"));
        return new ModelAndView("redirect:/handbook-questions");
    }

    private ModelAndView form(@Nullable Entry entry, Fields fields, HttpStatus status) {
        var asker = entry == null ? null : entry.askedBy();
        var view = new ModelAndView("appraisal/handbookquestion/edit");
        view.addObject("entry", entry);
        view.addObject(
                "asker", asker == null ? null : roster.people(List.of(asker)).get(asker));
        view.addObject("fields", fields);
        view.addObject("chapters", HandbookQuestionController.choices(handbooks.chapters(), fields.page()));
        view.setStatus(status);
        return view;
    }

    private Entry find(UUID id) {
        return entries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
