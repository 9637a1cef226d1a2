package jp.mieru.engagement.planround;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import jp.mieru.organization.Units;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

    private final Rounds rounds;
    private final PlanCalls calls;
    private final CallForPlans callForPlans;
    private final PlanRounds plans;
    private final NudgeHeads nudgeHeads;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;

    PlanRoundController(
            Rounds rounds,
            PlanCalls calls,
            CallForPlans callForPlans,
            PlanRounds plans,
            NudgeHeads nudgeHeads,
            Units units,
            MessageSource messages,
            Clock clock) {
        this.rounds = rounds;
        this.calls = calls;
        this.callForPlans = callForPlans;
        this.plans = plans;
        this.nudgeHeads = nudgeHeads;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/action-plan-rounds")
    @Allow({Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String index(Model model) {
        model.addAttribute(
                "rounds",
                rounds.closed().stream().filter(CallForPlans::isPossible).toList());
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
        var kinds = callForPlans.kinds(
                found, units.asOf(today()), units.leadersByUnit(today()).keySet());
        var form = new CallForm(
                page.date(call == null ? today().plusWeeks(WEEKS) : call.dueOn()),
                call == null ? List.copyOf(kinds.keySet()) : plans.kinds(found.id(), today()));
        var fields = Fields.of(page, "engagement.planround.form.", form);
        return view(found, call, Filter.of(state, kind), kinds, fields, viewer, request);
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
        var kinds = callForPlans.kinds(
                found, units.asOf(today()), units.leadersByUnit(today()).keySet());
        form.check(result, kinds.keySet(), today());
        if (result.hasErrors()) {
            var call = calls.find(found.id()).orElse(null);
            var fields = Fields.of(page, "engagement.planround.form.", result);
            var view = view(found, call, Filter.of(null, null), kinds, fields, viewer, request);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        callForPlans.call(found, form.due().orElseThrow(), form.chosen(), today(), viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("engagement.planround.called"));
        return new ModelAndView("redirect:/action-plan-rounds/" + round);
    }

    @GetMapping("/action-plan-rounds/{round}/file")
    @Allow({Who.OFFICE_SURVEY, Who.EXECUTIVE})
    void file(
            @PathVariable UUID round,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var found = find(round);
        var filter = Filter.of(state, kind);
        var rows = plans.of(found.id(), today()).stream().filter(filter::takes).toList();
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"action-plans.xlsx\"");
        new PlanWorkbook(rounds.questionnaireOf(found.id()), messages, locale).write(rows, response.getOutputStream());
    }

    @PostMapping("/action-plan-rounds/{round}/nudges")
    @Allow(Who.OFFICE_SURVEY)
    String nudge(
            @PathVariable UUID round,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            Viewer viewer,
            RedirectAttributes redirect) {
        var found = find(round);
        var filter = Filter.of(state, kind);
        var shown = plans.of(found.id(), today()).stream().filter(filter::takes).toList();
        int told = nudgeHeads.nudge(found, shown, viewer);
        redirect.addFlashAttribute(
                "flash",
                told == 0
                        ? new Page.Flash("engagement.planround.nudged.none")
                        : new Page.Flash("engagement.planround.nudged", told));
        return "redirect:/action-plan-rounds/" + round + filter.query();
    }

    private ModelAndView view(
            RoundSummary round,
            @Nullable PlanCall call,
            Filter filter,
            Map<String, Integer> kinds,
            Fields fields,
            Viewer viewer,
            HttpServletRequest request) {
        List<UnitPlan> all = call == null ? List.of() : plans.of(round.id(), today());
        var shown = all.stream().filter(filter::takes).toList();
        var paging = Paging.of(request, ROWS, shown.size());
        var view = new ModelAndView("engagement/planround/show");
        view.addObject("round", round);
        view.addObject("call", call);
        view.addObject("filter", filter);
        view.addObject("all", all);
        view.addObject("owing", shown.stream().filter(UnitPlan::isOwed).count());
        view.addObject("paging", paging);
        view.addObject("rows", shown.stream().skip(paging.offset()).limit(ROWS).toList());
        view.addObject("fields", fields);
        view.addObject("mayCall", Who.OFFICE_SURVEY.includes(viewer));
        view.addObject(
                "kinds",
                kinds.entrySet().stream()
                        .map(kind -> new Choice(
                                kind.getKey(),
                                fields.page().t("engagement.planround.kind", kind.getKey(), kind.getValue())))
                        .toList());
        return view;
    }

    private RoundSummary find(UUID round) {
        return rounds.find(RoundId.of(round))
                .filter(CallForPlans::isPossible)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
