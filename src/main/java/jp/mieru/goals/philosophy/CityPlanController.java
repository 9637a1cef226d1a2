package jp.mieru.goals.philosophy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans with their aims, as the office writes them. */
@Controller
class CityPlanController {
    private final CityPlans plans;
    private final WritePlan write;
    private final ShownYears years;

    CityPlanController(CityPlans plans, WritePlan write, ShownYears years) {
        this.plans = plans;
        this.write = write;
        this.years = years;
    }

    @GetMapping("/city-plans/new")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @RequestParam(required = false) @Nullable String year,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return WordsPage.PLAN.begun(years.of(year).year(), page);
    }

    @PostMapping("/city-plans")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") WordsForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        return save(null, form, result, viewer, page, redirect);
    }

    @GetMapping("/city-plans/{id}/edit")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        var found = find(id);
        return WordsPage.PLAN.edited(id, WordsForm.of(found, page), page);
    }

    @PostMapping("/city-plans/{id}")
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

    @PostMapping("/city-plans/{id}/removal")
    @Allow(Who.OFFICE_APPRAISAL)
    String destroy(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var plan = find(id);
        redirect.addFlashAttribute(
                "flash",
                switch (write.remove(id, viewer)) {
                    case WritePlan.Outcome.Served served ->
                        new Page.Flash("goals.philosophy.kept", String.join(" ", served.codes()));
                    case WritePlan.Outcome.ServedInOtherYears served ->
                        new Page.Flash("goals.philosophy.kept", String.join(" ", served.codes()));
                    case WritePlan.Outcome.Written written -> new Page.Flash("goals.philosophy.removed");
                    case WritePlan.Outcome.Overtaken overtaken -> new Page.Flash("goals.philosophy.removed");
                });
        return "redirect:/philosophy?year=" + plan.years().first().year();
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
            return WordsPage.PLAN.refused(id, result, page);
        }
        int version = form.version() == null ? 0 : form.version();
        var words = new WritePlan.Words(form.years(), form.typedTitle(), form.typedWords(), form.lines());
        return switch (write.write(id, words, version, viewer)) {
            case WritePlan.Outcome.Written written -> WordsPage.saved(form, redirect);
            case WritePlan.Outcome.Served served -> {
                result.rejectValue("aims", "goals.philosophy.fault.served", codes(served.codes()), null);
                yield WordsPage.PLAN.refused(id, result, page);
            }
            case WritePlan.Outcome.ServedInOtherYears served -> {
                result.rejectValue("lastYear", "goals.philosophy.fault.served.years", codes(served.codes()), null);
                yield WordsPage.PLAN.refused(id, result, page);
            }
            case WritePlan.Outcome.Overtaken overtaken -> {
                var now = find(Objects.requireNonNull(id));
                yield WordsPage.PLAN.overtaken(now.id(), form, now.version(), AimLines.write(now.aims()), page);
            }
        };
    }

    private static Object[] codes(List<String> codes) {
        return new Object[] {String.join(" ", codes)};
    }

    private CityPlan find(UUID id) {
        return plans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
