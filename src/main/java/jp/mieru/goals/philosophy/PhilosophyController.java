package jp.mieru.goals.philosophy;

import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.year.ShownYear;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the city is for, its plans and their aims on one page; the office writes the philosophy. */
@Controller
class PhilosophyController {
    private final Philosophies philosophies;
    private final CityPlans plans;
    private final WritePhilosophy write;
    private final ShownYears years;

    PhilosophyController(Philosophies philosophies, CityPlans plans, WritePhilosophy write, ShownYears years) {
        this.philosophies = philosophies;
        this.plans = plans;
        this.write = write;
        this.years = years;
    }

    @GetMapping("/philosophy")
    @Allow({Who.STAFF, Who.OFFICE, Who.EXECUTIVE})
    String index(@RequestParam(required = false) @Nullable String year, Viewer viewer, Model model) {
        ShownYear shown = years.of(year);
        model.addAttribute("year", shown);
        model.addAttribute("philosophy", philosophies.of(shown.year()).orElse(null));
        model.addAttribute("plans", plans.of(shown.year()));
        model.addAttribute("mayWrite", Who.OFFICE_APPRAISAL.includes(viewer));
        return "goals/philosophy/index";
    }

    @GetMapping("/philosophies/new")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @RequestParam(required = false) @Nullable String year,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return WordsPage.PHILOSOPHY.begun(years.of(year).year(), page);
    }

    @PostMapping("/philosophies")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") WordsForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        return save(null, form, result, viewer, page, redirect);
    }

    @GetMapping("/philosophies/{id}/edit")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        var found = find(id);
        return WordsPage.PHILOSOPHY.edited(id, WordsForm.of(found, page), page);
    }

    @PostMapping("/philosophies/{id}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView update(
            @PathVariable UUID id,
            @ModelAttribute("form") WordsForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        return save(find(id).id(), form, result, viewer, page, redirect);
    }

    private ModelAndView save(
            @Nullable UUID id,
            WordsForm form,
            BindingResult result,
            Viewer viewer,
            Page page,
            RedirectAttributes redirect) {
        form.check(result);
        if (result.hasErrors()) {
            return WordsPage.PHILOSOPHY.refused(id, result, page);
        }
        int version = form.version() == null ? 0 : form.version();
        return switch (write.write(id, form.years(), form.typedTitle(), form.typedWords(), version, viewer)) {
            case WritePhilosophy.Outcome.Written written -> WordsPage.saved(form, redirect);
            case WritePhilosophy.Outcome.AnotherStands stands -> {
                result.rejectValue(
                        "firstYear",
                        "goals.philosophy.fault.another",
                        new Object[] {stands.other().title()},
                        null);
                yield WordsPage.PHILOSOPHY.refused(id, result, page);
            }
            case WritePhilosophy.Outcome.Overtaken overtaken -> {
                var now = find(Objects.requireNonNull(id));
                yield WordsPage.PHILOSOPHY.overtaken(now.id(), form, now.version(), now.words(), page);
            }
        };
    }

    private Philosophy find(UUID id) {
        return philosophies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
