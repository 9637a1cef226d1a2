package jp.mieru.survey.answerimport.bring;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.jobs.Job;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.answerimport.AnswerImport;
import jp.mieru.survey.answerimport.AnswerImports;
import jp.mieru.survey.answerimport.work.AnswerWork;
import jp.mieru.survey.builder.QuestionnaireStore;
import jp.mieru.survey.round.RoundStore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers of other tools: those that were brought, and new ones. */
@Controller
class AnswerImportController {
    private static final String LABELS = "survey.answerimport.form.";

    private final AnswerImports imports;
    private final BringAnswers bring;
    private final AnswerWork work;
    private final AnswerImportPages pages;
    private final QuestionnaireStore questionnaires;
    private final RoundStore rounds;

    AnswerImportController(
            AnswerImports imports,
            BringAnswers bring,
            AnswerWork work,
            AnswerImportPages pages,
            QuestionnaireStore questionnaires,
            RoundStore rounds) {
        this.imports = imports;
        this.bring = bring;
        this.work = work;
        this.pages = pages;
        this.questionnaires = questionnaires;
        this.rounds = rounds;
    }

    @GetMapping("/answer-imports")
    @Allow(Who.OFFICE_SURVEY)
    String index(Model model) {
        model.addAttribute("imports", imports.latest());
        return "survey/answerimport/index";
    }

    @GetMapping("/answer-imports/new")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(@ModelAttribute(name = "page", binding = false) Page page) {
        return form(Fields.of(page, LABELS, UploadForm.empty()), HttpStatus.OK);
    }

    @PostMapping("/answer-imports")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @ModelAttribute(name = "page", binding = false) Page page,
            @ModelAttribute("form") UploadForm form,
            BindingResult result,
            Viewer viewer,
            RedirectAttributes redirect)
            throws IOException {
        form.check(result);
        if (!form.typedTitle().isEmpty() && rounds.isTitleTaken(form.typedTitle())) {
            result.rejectValue("title", "survey.answerimport.fault.taken");
        }
        if (!result.hasErrors()) {
            switch (bring.take(form, viewer)) {
                case BringAnswers.Outcome.Brought brought -> {
                    if (!brought.leftOut().isEmpty()) {
                        redirect.addFlashAttribute(
                                "flash",
                                new Page.Flash("survey.answerimport.leftout", String.join(" ", brought.leftOut())));
                    }
                    return new ModelAndView("redirect:/answer-imports/" + brought.id() + "/columns");
                }
                case BringAnswers.Outcome.Unreadable unreadable ->
                    result.rejectValue(
                            "structure",
                            "survey.answerimport.fault.unreadable",
                            new Object[] {unreadable.faults().list().getFirst().sentence(page.messages(), page.locale())
                            },
                            null);
                case BringAnswers.Outcome.NoQuestionnaire none ->
                    result.rejectValue("questionnaire", "survey.answerimport.fault.questionnaire");
            }
        }
        form.askForFilesAgain(result);
        return form(Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/answer-imports/{id}")
    @Allow(Who.OFFICE_SURVEY)
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response,
            Model model) {
        AnswerImport view = imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Job job = work.of(view).orElse(null);
        model.addAttribute("view", view);
        model.addAttribute("job", job);
        if (part) {
            if (job == null || job.isOver()) {
                response.setHeader("HX-Refresh", "true"); // the whole page is another now
            }
            return "survey/answerimport/work";
        }
        model.addAttribute("shown", pages.of(view, page));
        return "survey/answerimport/show";
    }

    private ModelAndView form(Fields fields, HttpStatus status) {
        Page page = fields.page();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(UploadForm.DERIVED, page.t("survey.answerimport.form.questionnaire.derived")));
        questionnaires.all().stream()
                .map(stored -> new Choice(
                        stored.id().toString(), stored.questionnaire().title().in(page.locale())))
                .forEach(choices::add);
        var view = new ModelAndView("survey/answerimport/new");
        view.addObject("fields", fields);
        view.addObject("questionnaires", choices);
        view.addObject(
                "units",
                UploadForm.UNITS.stream()
                        .map(units -> new Choice(units, page.t("survey.answerimport.form.units." + units)))
                        .toList());
        view.setStatus(status);
        return view;
    }
}
