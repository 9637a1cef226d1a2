package jp.mieru.engagement.planwriting;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.actionplan.MoveActionPlan;
import jp.mieru.engagement.actionplan.OneActionPlanPerUnitAndRound;
import jp.mieru.engagement.actionplan.PlanId;
import jp.mieru.engagement.actionplan.PlanState;
import jp.mieru.engagement.actionplan.WriteActionPlan;
import jp.mieru.engagement.plancall.PlanCall;
import jp.mieru.engagement.plancall.PlanCalls;
import jp.mieru.engagement.planpages.PlanPages;
import jp.mieru.engagement.planpages.Sights;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
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
    private static final String LABELS = "engagement.actionplan.form.";

    private final Sights sights;
    private final PlanPages pages;
    private final PlanCalls calls;
    private final Rounds rounds;
    private final ActionPlans plans;
    private final OfferedPlans offers;
    private final Helpers helpers;
    private final WriteActionPlan write;
    private final MoveActionPlan move;
    private final ScoresToAimAt scores;

    PlanWritingController(
            Sights sights,
            PlanPages pages,
            PlanCalls calls,
            Rounds rounds,
            ActionPlans plans,
            OfferedPlans offers,
            Helpers helpers,
            WriteActionPlan write,
            MoveActionPlan move,
            ScoresToAimAt scores) {
        this.sights = sights;
        this.pages = pages;
        this.calls = calls;
        this.rounds = rounds;
        this.plans = plans;
        this.offers = offers;
        this.helpers = helpers;
        this.write = write;
        this.move = move;
        this.scores = scores;
    }

    /** Where a plan is written: the unit and the call that asks for it. */
    private record Place(Unit unit, PlanCall call, UnitTree today) {}

    @GetMapping("/action-plans/new")
    @Allow(Who.SUPERVISOR)
    ModelAndView create(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String example,
            @RequestParam(defaultValue = "") String construct,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var place = place(unit, viewer);
        var there = there(place);
        if (there != null) {
            return new ModelAndView("redirect:/action-plans/" + there.id());
        }
        var form = PlanForm.begun(
                place.unit().id().value(), "", construct, place.today().day(), page);
        return form(viewer, place, null, Fields.of(page, LABELS, filled(form, example, page)), null, HttpStatus.OK);
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
        var place = place(form.unit(), viewer);
        boolean sharing = go.equals("share");
        var round = place.call().round();
        form.check(result, constructs(round), place.today().day(), sharing);
        if (result.hasErrors()) {
            return form(viewer, place, null, Fields.of(page, LABELS, result), null, HttpStatus.UNPROCESSABLE_CONTENT);
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
        var plan = written(id, viewer);
        var form = filled(PlanForm.of(plan, page), example, page);
        return form(viewer, placeOf(plan), plan, Fields.of(page, LABELS, form), null, HttpStatus.OK);
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
        var plan = written(id, viewer);
        var place = placeOf(plan);
        boolean sharing = go.equals("share");
        form.check(result, constructs(plan.round()), place.today().day(), sharing || plan.is(PlanState.SHARED));
        if (result.hasErrors()) {
            return form(viewer, place, plan, Fields.of(page, LABELS, result), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int version = form.version() == null ? 0 : form.version();
        return switch (write.rewrite(plan.id(), place.unit().name(), form.toWording(), version, viewer)) {
            case WRITTEN -> saved(plan.id(), sharing, viewer, redirect);
            case OVERTAKEN -> overtaken(viewer, place, form, page);
            case AIM_STANDS -> aimStands(viewer, place, plan, result, page);
        };
    }

    private ModelAndView saved(PlanId plan, boolean sharing, Viewer viewer, RedirectAttributes redirect) {
        var word = sharing ? move.share(plan, viewer).word() : "saved";
        redirect.addFlashAttribute("flash", new Page.Flash("engagement.actionplan.flash." + word));
        return new ModelAndView("redirect:/action-plans/" + plan);
    }

    private ModelAndView aimStands(Viewer viewer, Place place, ActionPlan plan, BindingResult result, Page page) {
        var aim = rounds.questionnaireOf(plan.round())
                .construct(plan.wording().construct())
                .map(construct -> construct.name().in(page.locale()))
                .orElse("");
        result.rejectValue("construct", "engagement.actionplan.fault.aim", new Object[] {aim}, null);
        return form(viewer, place, plan, Fields.of(page, LABELS, result), null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Somebody else was quicker: what was typed stays, what is there now stands above, and saving once more replaces it. */
    private ModelAndView overtaken(Viewer viewer, Place place, PlanForm form, Page page) {
        var now = Objects.requireNonNull(there(place));
        if (now.is(PlanState.ENDED)) {
            return new ModelAndView("redirect:/action-plans/" + now.id());
        }
        var result = new BeanPropertyBindingResult(form.upon(now.version()), "form");
        result.reject("engagement.actionplan.fault.overtaken");
        return form(viewer, place, now, Fields.of(page, LABELS, result), now, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(
            Viewer viewer,
            Place place,
            @Nullable ActionPlan plan,
            Fields fields,
            @Nullable ActionPlan now,
            HttpStatus status) {
        var page = fields.page();
        var view = new ModelAndView("engagement/actionplan/edit");
        view.addObject("plan", plan);
        view.addObject("now", now);
        view.addObject("unit", place.unit());
        view.addObject("call", place.call());
        view.addObject("round", rounds.find(place.call().round()).orElseThrow());
        view.addObject("fields", fields);
        view.addObject(
                "helpers",
                helpers.of(
                        place.call().round(),
                        scores.of(place.call().round(), place.unit().id(), viewer, page.locale())));
        view.addObject(
                "constructs",
                rounds.questionnaireOf(place.call().round()).constructs().stream()
                        .map(construct ->
                                new Choice(construct.code(), construct.name().in(page.locale())))
                        .toList());
        view.addObject(
                "offers", plan == null ? offers.to(place.unit().id(), place.call(), place.today(), page) : List.of());
        view.setStatus(status);
        return view;
    }

    private PlanForm filled(PlanForm form, @Nullable String example, Page page) {
        return example == null
                ? form
                : helpers.examples()
                        .find(example)
                        .map(found -> form.with(found.text().in(page.locale()), found.construct()))
                        .orElse(form);
    }

    /** The wanted unit, or the first that waits for a plan, among those the viewer leads and that are asked for one. */
    private Place place(@Nullable UUID wanted, Viewer viewer) {
        var today = sights.today();
        var sight = sights.of(viewer, today);
        return pages.led(sight, today).stream()
                .filter(led -> wanted == null
                        ? led.direct() && led.plan() == null
                        : led.unit().id().value().equals(wanted))
                .findFirst()
                .map(led -> new Place(led.unit(), led.call(), today))
                .orElseThrow(PlanWritingController::notFound);
    }

    private ActionPlan written(UUID id, Viewer viewer) {
        var today = sights.today();
        var sight = sights.of(viewer, today);
        return sights.find(new PlanId(id), sight, today)
                .filter(plan -> sight.writes(plan.unit()) && !plan.is(PlanState.ENDED))
                .orElseThrow(PlanWritingController::notFound);
    }

    private Place placeOf(ActionPlan plan) {
        var today = sights.today();
        return new Place(today.get(plan.unit()), calls.find(plan.round()).orElseThrow(), today);
    }

    private @Nullable ActionPlan there(Place place) {
        return OneActionPlanPerUnitAndRound.alreadyThere(
                        plans.of(List.<UnitId>of(place.unit().id())),
                        place.unit().id(),
                        place.call().round())
                .orElse(null);
    }

    private Set<String> constructs(RoundId round) {
        return rounds.questionnaireOf(round).constructs().stream()
                .map(Construct::code)
                .collect(Collectors.toSet());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
