package jp.mieru.engagement.example;

import java.util.List;
import java.util.Map;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.guide.ConstructNames;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The library of examples: heads read it, the office writes it. */
@Controller
class ExampleController {
    private static final String LABELS = "engagement.example.form.";

    private final Examples examples;
    private final WriteExample write;
    private final ConstructNames names;

    ExampleController(Examples examples, WriteExample write, ConstructNames names) {
        this.examples = examples;
        this.write = write;
        this.names = names;
    }

    @GetMapping("/plan-examples")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String index(Viewer viewer, Model model) {
        boolean writes = Who.OFFICE_SURVEY.includes(viewer);
        model.addAttribute("names", names.all());
        model.addAttribute("mayWrite", writes);
        model.addAttribute(
                "examples",
                examples.all().values().stream()
                        .filter(example -> writes || !example.withdrawn())
                        .toList());
        return "engagement/example/index";
    }

    @GetMapping("/plan-examples/new")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(@ModelAttribute(name = "page", binding = false) Page page) {
        return form(null, Fields.of(page, LABELS, new ExampleForm("", "", "", "", false, 0)), HttpStatus.OK);
    }

    @PostMapping("/plan-examples")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @ModelAttribute("form") ExampleForm form,
            BindingResult result,
            @ModelAttribute(name = "page", binding = false) Page page,
            Viewer viewer,
            RedirectAttributes redirect) {
        form.check(result, names.all().keySet());
        if (result.hasErrors() || form.construct() == null) {
            return form(null, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        write.add(form.construct(), form.text(), form.unit(), viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("engagement.example.saved"));
        return new ModelAndView("redirect:/plan-examples#" + form.construct());
    }

    @GetMapping("/plan-examples/{code}/edit")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView edit(@PathVariable String code, @ModelAttribute(name = "page", binding = false) Page page) {
        return form(code, Fields.of(page, LABELS, ExampleForm.of(find(code))), HttpStatus.OK);
    }

    @PostMapping("/plan-examples/{code}")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView update(
            @PathVariable String code,
            @ModelAttribute("form") ExampleForm form,
            BindingResult result,
            @ModelAttribute(name = "page", binding = false) Page page,
            Viewer viewer,
            RedirectAttributes redirect) {
        var example = find(code);
        form.check(result, names.all().keySet());
        if (result.hasErrors()) {
            return form(code, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!write.change(form.inPlaceOf(example), viewer)) {
            var overtaken = new BeanPropertyBindingResult(form.upon(find(code).version()), "form");
            overtaken.reject(
                    "engagement.example.fault.overtaken",
                    new Object[] {find(code).text().in(page.locale())},
                    null);
            return form(code, Fields.of(page, LABELS, overtaken), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", new Page.Flash("engagement.example.saved"));
        return new ModelAndView("redirect:/plan-examples#" + form.construct());
    }

    private ModelAndView form(@Nullable String code, Fields fields, HttpStatus status) {
        var view = new ModelAndView("engagement/example/edit", Map.of("fields", fields));
        view.addObject("code", code);
        view.addObject("constructs", constructs(fields.page()));
        view.setStatus(status);
        return view;
    }

    private List<Choice> constructs(Page page) {
        return names.all().entrySet().stream()
                .map(name -> new Choice(name.getKey(), name.getValue().in(page.locale())))
                .toList();
    }

    private Example find(String code) {
        return examples.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
