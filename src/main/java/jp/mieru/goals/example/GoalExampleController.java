package jp.mieru.goals.example;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Examples of goals: everybody who writes goals reads them, the office writes them. */
@Controller
class GoalExampleController {
    private static final String LABELS = "goals.example.form.";
    private static final int FEW = 3;
    private final GoalExamples examples;
    private final WriteGoalExample write;
    private final JobFamilies families;

    GoalExampleController(GoalExamples examples, WriteGoalExample write, JobFamilies families) {
        this.examples = examples;
        this.write = write;
        this.families = families;
    }

    /** All that are shown; as a part of the goal form the few that fit the reader best. */
    @GetMapping("/goal-examples")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL})
    String index(
            @RequestParam(required = false) @Nullable String family,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            Viewer viewer,
            Model model) {
        var staff = viewer.staff();
        if (part && staff != null) {
            var member = families.member(staff).orElse(null);
            model.addAttribute(
                    "examples",
                    examples.fitting(
                            member == null ? null : member.jobFamily(),
                            member == null ? null : member.position(),
                            FEW));
            return "goals/example/few";
        }
        boolean writes = Who.OFFICE_APPRAISAL.includes(viewer);
        var all = examples.all().values().stream()
                .filter(example -> writes || !example.withdrawn())
                .toList();
        model.addAttribute("mayWrite", writes);
        model.addAttribute("family", family == null ? "" : family);
        model.addAttribute(
                "families",
                all.stream()
                        .map(GoalExample::jobFamily)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        model.addAttribute(
                "examples",
                all.stream()
                        .filter(example -> family == null || family.isEmpty() || family.equals(example.jobFamily()))
                        .toList());
        return "goals/example/index";
    }

    @GetMapping("/goal-examples/new")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(@ModelAttribute(name = "page", binding = false) Page page) {
        return form(null, Fields.of(page, LABELS, GoalExampleForm.empty()), families.all(), HttpStatus.OK);
    }

    @PostMapping("/goal-examples")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") GoalExampleForm form,
            BindingResult result,
            @ModelAttribute(name = "page", binding = false) Page page,
            Viewer viewer,
            RedirectAttributes redirect) {
        return save(UUID.randomUUID().toString(), true, form, result, page, viewer, redirect);
    }

    @GetMapping("/goal-examples/{code}/edit")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView edit(@PathVariable String code, @ModelAttribute(name = "page", binding = false) Page page) {
        return form(code, Fields.of(page, LABELS, GoalExampleForm.of(find(code))), families.all(), HttpStatus.OK);
    }

    @PostMapping("/goal-examples/{code}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView update(
            @PathVariable String code,
            @ModelAttribute("form") GoalExampleForm form,
            BindingResult result,
            @ModelAttribute(name = "page", binding = false) Page page,
            Viewer viewer,
            RedirectAttributes redirect) {
        find(code);
        return save(code, false, form, result, page, viewer, redirect);
    }

    private ModelAndView save(
            String code,
            boolean added,
            GoalExampleForm form,
            BindingResult result,
            Page page,
            Viewer viewer,
            RedirectAttributes redirect) {
        var known = families.all();
        form.check(result, known);
        var there = added ? null : code;
        if (result.hasErrors()) {
            return form(there, Fields.of(page, LABELS, result), known, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!write.save(form.example(code), viewer)) {
            var now = find(code);
            var overtaken = new BeanPropertyBindingResult(form.upon(now.version()), "form");
            overtaken.reject(
                    "goals.example.fault.overtaken", new Object[] {now.ja().title()}, null);
            return form(there, Fields.of(page, LABELS, overtaken), known, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", new Page.Flash("goals.example.saved"));
        return new ModelAndView("redirect:/goal-examples");
    }

    private static ModelAndView form(@Nullable String code, Fields fields, Set<String> families, HttpStatus status) {
        var view = new ModelAndView("goals/example/edit");
        view.addObject("code", code);
        view.addObject("fields", fields);
        view.addObject(
                "families",
                families.stream().map(family -> new Choice(family, family)).collect(Collectors.toList()));
        view.setStatus(status);
        return view;
    }

    private GoalExample find(String code) {
        return examples.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
