package jp.mieru.engagement.planwriting;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.MoveActionPlan;
import jp.mieru.engagement.actionplan.PlanId;
import jp.mieru.engagement.actionplan.PlanState;
import jp.mieru.engagement.actionplan.WriteActionPlan;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.questionnaire.Construct;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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

/** Plans as they are written, by whoever leads the unit. */
@Controller
class PlanWritingController {
    private final WritablePlans plans;
    private final PlanFormPage pages;
    private final Helpers helpers;
    private final Rounds rounds;
    private final WriteActionPlan write;
    private final MoveActionPlan move;

    PlanWritingController(
            WritablePlans plans,
            PlanFormPage pages,
            Helpers helpers,
            Rounds rounds,
            WriteActionPlan write,
            MoveActionPlan move) {
        this.plans = plans;
        this.pages = pages;
        this.helpers = helpers;
        this.rounds = rounds;
        this.write = write;
        this.move = move;
    }

    @GetMapping("/action-plans/new")
    @Allow(Who.SUPERVISOR)
    ModelAndView create(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String example,
            @RequestParam(defaultValue = "") String construct,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var place = asked(unit, viewer);
        var there = plans.there(place);
        if (there.isPresent()) {
            return to(there.get().id());
        }
        var form = PlanForm.begun(
                place.unit().id().value(), "", construct, place.today().day(), page);
        return pages.of(filled(form, example, page), place, viewer, page);
    }

    @PostMapping("/action-plans")
    @Allow(Who.SUPERVISOR)
    ModelAndView create(
            @RequestParam(defaultValue = "draft") String go,
            @ModelAttribute("form") PlanForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        if (form.unit() == null) {
            throw notFound();
        }
        var place = asked(form.unit(), viewer);
        boolean sharing = go.equals("share");
        var round = place.call().round();
        form.check(result, constructs(round), place.today().day(), sharing);
        if (result.hasErrors()) {
            return pages.refused(result, place, viewer, page);
        }
        var added = write.draft(place.unit(), round, form.toWording(), null, viewer);
        return added.isEmpty() ? overtaken(viewer, place, form, page) : saved(added.get(), sharing, viewer, redirect);
    }

    @GetMapping("/action-plans/{id}/edit")
    @Allow(Who.SUPERVISOR)
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String example,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var place = begun(id, viewer);
        return pages.of(filled(PlanForm.of(place.written(), page), example, page), place, viewer, page);
    }

    @PostMapping("/action-plans/{id}")
    @Allow(Who.SUPERVISOR)
    ModelAndView update(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "draft") String go,
            @ModelAttribute("form") PlanForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var place = begun(id, viewer);
        var plan = place.written();
        boolean sharing = go.equals("share");
        form.check(result, constructs(plan.round()), place.today().day(), sharing || plan.is(PlanState.SHARED));
        if (result.hasErrors()) {
            return pages.refused(result, place, viewer, page);
        }
        int version = form.version() == null ? 0 : form.version();
        return switch (write.rewrite(plan.id(), place.unit().name(), form.toWording(), version, viewer)) {
            case WRITTEN -> saved(plan.id(), sharing, viewer, redirect);
            case OVERTAKEN -> overtaken(viewer, place, form, page);
            case AIM_STANDS -> {
                result.rejectValue(
                        "construct", "engagement.actionplan.fault.aim", new Object[] {aim(plan, page)}, null);
                yield pages.refused(result, place, viewer, page);
            }
        };
    }

    private ModelAndView saved(PlanId plan, boolean sharing, Viewer viewer, RedirectAttributes redirect) {
        var word = sharing ? move.share(plan, viewer).word() : "saved";
        redirect.addFlashAttribute("flash", new Page.Flash("engagement.actionplan.flash." + word));
        return to(plan);
    }

    /** Somebody else was quicker: what was typed stays, what is there now stands above, and saving once more replaces it. */
    private ModelAndView overtaken(Viewer viewer, Place place, PlanForm form, Page page) {
        var now = plans.there(place).orElseThrow();
        if (now.is(PlanState.ENDED)) {
            return to(now.id());
        }
        var result = new BeanPropertyBindingResult(form.upon(now.version()), "form");
        result.reject("engagement.actionplan.fault.overtaken");
        return pages.refused(result, place.with(now), viewer, page).addObject("now", now);
    }

    private PlanForm filled(PlanForm form, @Nullable String example, Page page) {
        return example == null
                ? form
                : helpers.examples()
                        .find(example)
                        .map(found -> form.with(found.text().in(page.locale()), found.construct()))
                        .orElse(form);
    }

    private Place asked(@Nullable UUID unit, Viewer viewer) {
        return plans.asked(unit, viewer).orElseThrow(PlanWritingController::notFound);
    }

    private Place begun(UUID id, Viewer viewer) {
        return plans.begun(id, viewer).orElseThrow(PlanWritingController::notFound);
    }

    private String aim(ActionPlan plan, Page page) {
        return rounds.questionnaireOf(plan.round())
                .construct(plan.wording().construct())
                .map(construct -> construct.name().in(page.locale()))
                .orElse("");
    }

    private Set<String> constructs(RoundId round) {
        return rounds.questionnaireOf(round).constructs().stream()
                .map(Construct::code)
                .collect(Collectors.toSet());
    }

    private static ModelAndView to(PlanId plan) {
        return new ModelAndView("redirect:/action-plans/" + plan);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
