package jp.mieru.dialogue.prompt;

import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue of prompts: supervisors read it, the office writes it. */
@Controller
class PromptController {
    private static final String LABELS = "dialogue.prompt.form.";

    private final Prompts prompts;
    private final WritePrompt write;

    PromptController(Prompts prompts, WritePrompt write) {
        this.prompts = prompts;
        this.write = write;
    }

    @GetMapping("/growth-prompts")
    @Allow({Who.SUPERVISOR, Who.OFFICE_APPRAISAL})
    String index(Viewer viewer, Model model) {
        boolean writes = Who.OFFICE_APPRAISAL.includes(viewer);
        model.addAttribute("mayWrite", writes);
        model.addAttribute(
                "prompts",
                prompts.all().stream()
                        .filter(prompt -> writes || !prompt.withdrawn())
                        .toList());
        return "dialogue/prompt/index";
    }

    @GetMapping("/growth-prompts/new")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(@ModelAttribute(name = "page", binding = false) Page page) {
        return form(null, Fields.of(page, LABELS, new PromptForm("", "", "false", "0")), HttpStatus.OK);
    }

    @PostMapping("/growth-prompts")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") PromptForm form,
            BindingResult result,
            @ModelAttribute(name = "page", binding = false) Page page,
            Viewer viewer,
            RedirectAttributes redirect) {
        form.check(result);
        if (result.hasErrors()) {
            return form(null, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        write.add(form, viewer);
        return saved(redirect);
    }

    @GetMapping("/growth-prompts/{code}/edit")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView edit(@PathVariable String code, @ModelAttribute(name = "page", binding = false) Page page) {
        return form(code, Fields.of(page, LABELS, PromptForm.of(find(code))), HttpStatus.OK);
    }

    @PostMapping("/growth-prompts/{code}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView update(
            @PathVariable String code,
            @ModelAttribute("form") PromptForm form,
            BindingResult result,
            @ModelAttribute(name = "page", binding = false) Page page,
            Viewer viewer,
            RedirectAttributes redirect) {
        var before = find(code);
        form.check(result);
        if (result.hasErrors()) {
            return form(code, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!write.change(form.toPrompt(code), viewer)) {
            var overtaken = new BeanPropertyBindingResult(form.upon(find(code).version()), "form");
            overtaken.reject("dialogue.prompt.fault.overtaken", new Object[] {before.in(page.locale())}, null);
            return form(code, Fields.of(page, LABELS, overtaken), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return saved(redirect);
    }

    private static ModelAndView saved(RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("dialogue.prompt.flash.saved"));
        return new ModelAndView("redirect:/growth-prompts");
    }

    private static ModelAndView form(@Nullable String code, Fields fields, HttpStatus status) {
        var view = new ModelAndView("dialogue/prompt/edit");
        view.addObject("code", code);
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }

    private Prompt find(String code) {
        return prompts.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
