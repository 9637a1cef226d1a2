package jp.mieru.engagement.planround;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.plancall.CallForPlans;
import jp.mieru.engagement.plancall.PlanCall;
import jp.mieru.engagement.plancall.PlanCalls;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import jp.mieru.survey.RoundSummary;
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

/** The plans of each round by unit, for the office and top management. */
@Controller
class PlanRoundController {
    private static final int ROWS = 50;
    private static final int WEEKS = 3;

    private final CallableRounds callable;
    private final PlanCalls calls;
    private final CallForPlans callForPlans;
    private final PlanRounds plans;
    private final Clock clock;

    PlanRoundController(
            CallableRounds callable, PlanCalls calls, CallForPlans callForPlans, PlanRounds plans, Clock clock) {
        this.callable = callable;
        this.calls = calls;
        this.callForPlans = callForPlans;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * A round whose plans are shown.
     *
     * @param call the call for them, null as long as there is none
     * @param kinds the kinds of units that it could name, with the number of led units of each
     */
    private record Shown(RoundSummary round, @Nullable PlanCall call, Map<String, Integer> kinds) {}

    @GetMapping("/action-plan-rounds")
    @Allow({Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String index(Model model) {
        model.addAttribute("rounds", callable.all());
        model.addAttribute(
                "calls", calls.all().stream().collect(Collectors.toMap(PlanCall::round, Function.identity())));
        return "engagement/planround/index";
    }

    @GetMapping("/action-plan-rounds/{round}")
    @Allow({Who.OFFICE_SURVEY, Who.EXECUTIVE})
    ModelAndView show(
            @PathVariable UUID round,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            Viewer viewer,
            HttpServletRequest request,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var found = find(round);
        var call = calls.find(found.id()).orElse(null);
        var kinds = callForPlans.kinds(found, today());
        var form = new CallForm(
                page.date(call == null ? today().plusWeeks(WEEKS) : call.dueOn()),
                call == null ? List.copyOf(kinds.keySet()) : plans.kinds(found.id(), today()));
        var fields = Fields.of(page, "engagement.planround.form.", form);
        return view(new Shown(found, call, kinds), Filter.of(state, kind), fields, viewer, request);
    }

    @PostMapping("/action-plan-rounds/{round}")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView call(
            @PathVariable UUID round,
            @ModelAttribute("form") CallForm form,
            BindingResult result,
            Viewer viewer,
            HttpServletRequest request,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var found = find(round);
        var kinds = callForPlans.kinds(found, today());
        form.check(result, kinds.keySet(), today());
        if (result.hasErrors()) {
            var call = calls.find(found.id()).orElse(null);
            var fields = Fields.of(page, "engagement.planround.form.", result);
            var view = view(new Shown(found, call, kinds), Filter.of(null, null), fields, viewer, request);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        callForPlans.call(found, form.due().orElseThrow(), form.chosen(), today(), viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("engagement.planround.called"));
        return new ModelAndView("redirect:/action-plan-rounds/" + round);
    }

    private ModelAndView view(Shown of, Filter filter, Fields fields, Viewer viewer, HttpServletRequest request) {
        List<UnitPlan> all = of.call() == null ? List.of() : plans.of(of.round().id(), today());
        var shown = all.stream().filter(filter::takes).toList();
        var paging = Paging.of(request, ROWS, shown.size());
        var view = new ModelAndView("engagement/planround/show");
        view.addObject("round", of.round());
        view.addObject("call", of.call());
        view.addObject("filter", filter);
        view.addObject("all", all);
        view.addObject("owing", shown.stream().filter(UnitPlan::isOwed).count());
        view.addObject("paging", paging);
        view.addObject("rows", shown.stream().skip(paging.offset()).limit(ROWS).toList());
        view.addObject("fields", fields);
        view.addObject("mayCall", Who.OFFICE_SURVEY.includes(viewer));
        view.addObject(
                "kinds",
                of.kinds().entrySet().stream()
                        .map(kind -> new Choice(
                                kind.getKey(),
                                fields.page().t("engagement.planround.kind", kind.getKey(), kind.getValue())))
                        .toList());
        return view;
    }

    private RoundSummary find(UUID round) {
        return callable.find(round).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
